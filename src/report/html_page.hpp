// The sources of the page in src/report/html/, compiled in.
#pragma once

#include <string_view>

namespace budgetcheck {

std::string_view html_page();  ///< {{language}}, {{title}}, {{style}}, {{words}} stand for what is put in
std::string_view html_style();
std::string_view html_script();

}  // namespace budgetcheck
