// A report as the data that the page reads: short, since a page holds a thousand of them. Inside report only.
#pragma once

#include "report/catalogue.hpp"
#include "report/selection.hpp"

#include <budgetcheck/report.hpp>

#include <string>

namespace budgetcheck {

/// `{"report": D of the JSON contract, "other": its sentences in the other language, "excerpts": source lines}`
std::string html_head(const Report& report, const Settled& settled, Language language);

/// Views, laws, sentences and picture.
std::string html_body(const Report& report);

/// JSON that cannot end the element it stands in.
std::string escaped_for_script(std::string_view json);

}  // namespace budgetcheck
