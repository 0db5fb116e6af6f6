# Warnings, hardening and sanitizers, for our own code only.
add_library(taikei_compiler INTERFACE)
# g++ 12 sees overlapping copies in std::string that are none (GCC bug 105651).
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(taikei_compiler INTERFACE -Wno-restrict)
endif()
target_compile_options(taikei_compiler INTERFACE
    # not for the assembler, which is clang in the fuzz build and knows no -Wshadow=local
    "$<$<COMPILE_LANGUAGE:CXX>:-Wall;-Wextra;-Wpedantic;$<IF:$<BOOL:${CMAKE_UNITY_BUILD}>,-Wshadow=local,-Wshadow>;-Wconversion;-Wno-sign-conversion;-Wnon-virtual-dtor;-Woverloaded-virtual;-Werror>"
    -fstack-protector-strong -pthread
    # lets ccache keep what is compiled with precompiled headers
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
target_compile_definitions(taikei_compiler INTERFACE $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2> TAIKEI_VERSION="${PROJECT_VERSION}")

set(TAIKEI_SANITIZE "" CACHE STRING "address,undefined | thread | fuzzer")
if(TAIKEI_SANITIZE)
    add_compile_options(-fsanitize=${TAIKEI_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${TAIKEI_SANITIZE})
    if(TAIKEI_SANITIZE STREQUAL "thread")
        target_compile_options(taikei_compiler INTERFACE -Wno-tsan)
    endif()
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # It keeps what is compiled with precompiled headers only where these are allowed to differ in their times.
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()
