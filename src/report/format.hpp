// An output format as four functions. A new format is one more of these; none can reach into a verdict.
#pragma once

#include "report/selection.hpp"
#include "report/text_style.hpp"

#include <budgetcheck/report.hpp>

#include <functional>
#include <optional>
#include <string>

namespace budgetcheck {

struct Format {
    std::string opening;    ///< before the first document
    std::string separator;  ///< between documents; none beside one that prints nothing
    std::function<std::string(const Report&, const Settled&)> document;
    std::function<std::string(const Tally&)> closing;      ///< after the last document
    std::function<std::string(const Report&)> appendix{};  ///< of each document, behind the closing; null for none
};

Format text_format(const TextStyle& style);
Format json_format(Language language);
Format ndjson_format(Language language);
Format sarif_format(Language language);
Format junit_format(std::optional<Severity> fail_on, Language language);
Format annotations_format(Language language);
Format csv_format(Language language);
Format ignore_format(Language language);
Format html_format(Language language);  ///< of reports checked with CheckOptions::keep_views

Format figures_format();      ///< of `extract`: NDJSON, one figure a line
Format csv_figures_format();  ///< the same as a table

}  // namespace budgetcheck
