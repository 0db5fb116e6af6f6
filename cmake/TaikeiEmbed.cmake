# taikei_embed(target PREFIXES data web/dist): puts every file below these folders, or the file itself, into the binary, found
# at run time by its path from the source root (base/resource.hpp).
function(taikei_embed target)
    cmake_parse_arguments(arg "" "" "PREFIXES" ${ARGN})
    set(assembly "    .section .rodata\n")
    set(externs "")
    set(rows "")
    set(index 0)
    set(files "")
    foreach(prefix IN LISTS arg_PREFIXES)
        file(GLOB_RECURSE found CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/${prefix}/*)
        if(NOT IS_DIRECTORY ${CMAKE_SOURCE_DIR}/${prefix})
            set(found ${CMAKE_SOURCE_DIR}/${prefix})
        endif()
        list(SORT found)
        foreach(file IN LISTS found)
            file(RELATIVE_PATH path ${CMAKE_SOURCE_DIR} ${file})
            string(APPEND assembly "    .balign 16\n    .global taikei_resource_${index}_begin\ntaikei_resource_${index}_begin:\n"
                "    .incbin \"${file}\"\n    .global taikei_resource_${index}_end\ntaikei_resource_${index}_end:\n    .byte 0\n")
            string(APPEND externs "extern \"C\" const char taikei_resource_${index}_begin[];\nextern \"C\" const char taikei_resource_${index}_end[];\n")
            string(APPEND rows "    {\"${path}\", taikei_resource_${index}_begin, taikei_resource_${index}_end},\n")
            list(APPEND files ${file})
            math(EXPR index "${index} + 1")
        endforeach()
    endforeach()
    string(APPEND assembly "    .section .note.GNU-stack,\"\",%progbits\n")
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/embedded/resources.S CONTENT "${assembly}" @ONLY)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/embedded/resources.cpp CONTENT
"#include \"base/resource_table.hpp\"
${externs}
namespace taikei::base {
const EmbeddedFile embedded_files[] = {
${rows}    {nullptr, nullptr, nullptr},
};
} // namespace taikei::base
" @ONLY)
    set_source_files_properties(${CMAKE_BINARY_DIR}/embedded/resources.S PROPERTIES OBJECT_DEPENDS "${files}")
    target_sources(${target} PRIVATE ${CMAKE_BINARY_DIR}/embedded/resources.S ${CMAKE_BINARY_DIR}/embedded/resources.cpp)
endfunction()
