// The formats there are.
#include "report/format.hpp"

#include "report/json_report.hpp"
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

Format figures_format() {
    return {"", "", [](const Report& report, const Settled&) { return ndjson_figures(report); }, nothing};
}

}  // namespace budgetcheck
