# taikei_test(reader LIBRARIES ...): the test program taikei_reader_tests from all sources under tests/reader.
#
# Tests are compiled without optimization and debug information, whatever the library has: a test is run a few times,
# and compiling tests was two thirds of a build from nothing. Debug and sanitizer builds keep their own options.
find_package(GTest REQUIRED)
include(GoogleTest)

# What all test programs share: the headers that nearly each of them includes, compiled once, and tests/places.cpp. No
# header of ours is among them, so that a change of ours never compiles every test anew.
add_library(taikei_tests_common STATIC ${CMAKE_SOURCE_DIR}/tests/places.cpp)
target_include_directories(taikei_tests_common PUBLIC ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(taikei_tests_common PUBLIC taikei_compiler GTest::gmock GTest::gtest_main)
target_compile_options(taikei_tests_common PUBLIC
    $<$<CONFIG:RelWithDebInfo>:-O0;-g0;-U_FORTIFY_SOURCE>)
if(TAIKEI_PRECOMPILED)
    target_precompile_headers(taikei_tests_common PRIVATE <gmock/gmock.h> <gtest/gtest.h> <algorithm> <chrono>
        <filesystem> <fstream> <functional> <map> <optional> <set> <sstream> <string> <string_view> <variant> <vector>)
endif()
set_source_files_properties(${CMAKE_SOURCE_DIR}/tests/places.cpp TARGET_DIRECTORY taikei_tests_common PROPERTIES
    COMPILE_DEFINITIONS "TAIKEI_SOURCE_DIR=\"${CMAKE_SOURCE_DIR}\";TAIKEI_BINARY_DIR=\"${CMAKE_BINARY_DIR}\"")

function(taikei_test name)
    cmake_parse_arguments(arg "" "" "LIBRARIES" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${name}/*.cpp)
    if(NOT sources)
        return()
    endif()
    add_executable(taikei_${name}_tests ${sources})
    # Fewer than the program's: a test file asks less of others' headers, and is changed more often.
    set_target_properties(taikei_${name}_tests PROPERTIES UNITY_BUILD_BATCH_SIZE 14)
    target_link_libraries(taikei_${name}_tests PRIVATE taikei_${name} ${arg_LIBRARIES} taikei_tests_common)
    if(TAIKEI_PRECOMPILED)
        target_precompile_headers(taikei_${name}_tests REUSE_FROM taikei_tests_common)
    endif()
    gtest_discover_tests(taikei_${name}_tests TEST_PREFIX ${name}. DISCOVERY_TIMEOUT 60)
endfunction()
