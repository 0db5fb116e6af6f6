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
    taikei_precompile(taikei_${name})
endfunction()
