// The formats there are.
#include "report/format.hpp"

#include "report/annotations.hpp"
#include "report/csv_report.hpp"
#include "report/html_report.hpp"
#include "report/ignore_entries.hpp"
#include "report/json_report.hpp"
#include "report/junit_report.hpp"
#include "report/sarif_report.hpp"
#include "report/text_report.hpp"

namespace budgetcheck {
namespace {

std::string nothing(const Tally&) { return {}; }

}  // namespace

Format text_format(const TextStyle& style) {
    return {"", "\n",
            [style](const Report& report, const Settled& settled) { return text_document(report, settled, style); },
            [style](const Tally& tally) { return tally.all_documents() > 1 ? '\n' + text_total(tally, style) : ""; }};
}

Format json_format(Language language) {
    return {
        json_opening(), ",\n",
        [language](const Report& report, const Settled& settled) { return json_document(report, settled, language); },
        [](const Tally&) { return std::string("]}\n"); }};
}

Format ndjson_format(Language language) {
    return {"", "",
            [language](const Report& report, const Settled& settled) {
                return ndjson_document(report, settled, language) + '\n';
            },
            nothing};
}

Format sarif_format(Language language) {
    return {sarif_opening(language), ",\n",
            [language](const Report& report, const Settled&) { return sarif_results(report, language); },
            sarif_closing};
}

Format junit_format(std::optional<Severity> fail_on, Language language) {
    return {junit_opening(), "",
            [=](const Report& report, const Settled&) { return junit_suite(report, fail_on, language); },
            [](const Tally&) { return junit_closing(); }};
}

Format annotations_format(Language language) {
    return {"", "", [language](const Report& report, const Settled&) { return annotations(report, language); },
            nothing};
}

Format csv_format(Language language) {
    return {csv_findings_header(), "",
            [language](const Report& report, const Settled&) { return csv_findings(report, language); }, nothing};
}

Format ignore_format(Language language) {
    return {"", "", [language](const Report& report, const Settled&) { return ignore_entries(report, language); },
            nothing};
}

Format html_format(Language language) {
    return {
        html_opening(language), "",
        [language](const Report& report, const Settled& settled) { return html_document(report, settled, language); },
        [](const Tally&) { return html_closing(); }, html_appendix};
}

Format csv_figures_format() {
    return {csv_figures_header(), "", [](const Report& report, const Settled&) { return csv_figures(report); },
            nothing};
}

Format figures_format() {
    return {"", "", [](const Report& report, const Settled&) { return ndjson_figures(report); }, nothing};
}

}  // namespace budgetcheck
