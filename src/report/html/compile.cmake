# Writes the sources of the page as C++ constants:
#   cmake -DFOLDER=… -DOUTPUT=… -DSCRIPTS=a.js,b.js -P compile.cmake
# The parts of the script share one scope, in the order given.
cmake_minimum_required(VERSION 3.22)

set(delimiter "~page~")

function(append_constant name)
    file(APPEND ${OUTPUT} "std::string_view ${name}() {\n    return R\"${delimiter}(")
    foreach(file IN LISTS ARGN)
        file(READ ${FOLDER}/${file} text)
        file(APPEND ${OUTPUT} "${text}")
    endforeach()
    file(APPEND ${OUTPUT} ")${delimiter}\";\n}\n\n")
endfunction()

string(REPLACE "," ";" scripts "${SCRIPTS}")
file(WRITE ${OUTPUT} "// Made by src/report/html/compile.cmake.\n#include \"report/html_page.hpp\"\n\n")
file(APPEND ${OUTPUT} "namespace budgetcheck {\n\n")
append_constant(html_page page.html)
append_constant(html_style page.css)
append_constant(html_script ${scripts})
file(APPEND ${OUTPUT} "}  // namespace budgetcheck\n")
