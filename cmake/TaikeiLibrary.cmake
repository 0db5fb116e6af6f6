# taikei_library(reader PUBLIC ... PRIVATE ...): the library taikei_reader from all sources under src/reader.
function(taikei_library name)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
    if(NOT sources) # a folder that has only headers so far
        set(sources ${CMAKE_BINARY_DIR}/no_sources.cpp)
        file(WRITE ${sources} "")
    endif()
    add_library(taikei_${name} STATIC ${sources})
    set_target_properties(taikei_${name} PROPERTIES LINKER_LANGUAGE CXX)
    target_include_directories(taikei_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(taikei_${name} ${ARGN} PRIVATE taikei_compiler)
endfunction()

# taikei_test(reader LIBRARIES ...): the test program taikei_reader_tests from all sources under tests/reader.
function(taikei_test name)
    cmake_parse_arguments(arg "" "" "LIBRARIES" ${ARGN})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${name}/*.cpp)
    if(NOT sources)
        return()
    endif()
    add_executable(taikei_${name}_tests ${sources})
    target_include_directories(taikei_${name}_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_link_libraries(taikei_${name}_tests PRIVATE
        taikei_${name} ${arg_LIBRARIES} taikei_compiler GTest::gmock GTest::gtest_main)
    target_compile_definitions(taikei_${name}_tests PRIVATE
        TAIKEI_SOURCE_DIR="${CMAKE_SOURCE_DIR}" TAIKEI_BINARY_DIR="${CMAKE_BINARY_DIR}")
    gtest_discover_tests(taikei_${name}_tests TEST_PREFIX ${name}. DISCOVERY_TIMEOUT 60)
endfunction()
