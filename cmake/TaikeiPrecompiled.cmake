# taikei_precompile(target): compiles the target with the standard library's most used headers read already.
#
# Reading them was a quarter of a build from nothing. They stand for no include: each file names what it uses, which a
# build with -DTAIKEI_PRECOMPILED=OFF shows (the sanitizers' builds are made so). No header of ours is among them, so
# that a change of ours never compiles everything anew.
option(TAIKEI_PRECOMPILED "read the standard headers once" ON)

file(WRITE ${CMAKE_BINARY_DIR}/precompiled.cpp.new "")
file(COPY_FILE ${CMAKE_BINARY_DIR}/precompiled.cpp.new ${CMAKE_BINARY_DIR}/precompiled.cpp ONLY_IF_DIFFERENT)
# g++ 12 no longer knows these headers for the system's once they are precompiled, and says of std::string's own copies
# that they may overrun, after it has found impossible branches in them (as with -Wrestrict, GCC bug 105651).
if(TAIKEI_PRECOMPILED AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(taikei_compiler INTERFACE
        -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
endif()

add_library(taikei_precompiled OBJECT ${CMAKE_BINARY_DIR}/precompiled.cpp)
target_link_libraries(taikei_precompiled PRIVATE taikei_compiler)
target_precompile_headers(taikei_precompiled PRIVATE <algorithm> <array> <charconv> <chrono> <expected> <filesystem>
    <functional> <map> <memory> <optional> <set> <span> <string> <string_view> <unordered_map> <utility> <variant>
    <vector>)

function(taikei_precompile target)
    if(TAIKEI_PRECOMPILED)
        target_precompile_headers(${target} REUSE_FROM taikei_precompiled)
    endif()
endfunction()
