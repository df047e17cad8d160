// Results of earlier runs → one result.
#include "results_commands.hpp"

#include "complain.hpp"

#include "input/interrupt.hpp"
#include "input/output.hpp"
#include "report/format.hpp"
#include "results/merge.hpp"
#include "results/summary.hpp"

#include <algorithm>

namespace budgetcheck {
namespace {

constexpr std::size_t most_named = 5;  ///< of the missing files

Output open_output(const Options& options) {
    for (const std::string& part : options.paths)
        if (!options.output.empty() && part == options.output) throw OutputError({"output/is-input", {options.output}});
    watch_interrupts();
    return {options.output, render("output/standard", options.language)};
}

/// The files that no part speaks of, by their places in the run.
Message missing_files(const results::Merged& merged) {
    std::string named;
    for (std::size_t i = 0; i < std::min(merged.missing.size(), most_named); ++i)
        named.append(i == 0 ? "" : ", ").append(std::to_string(merged.missing[i] + 1));
    if (merged.missing.size() > most_named) named += " …";
    return {"results/missing", {std::to_string(merged.missing.size()), std::to_string(merged.files), named}};
}

}  // namespace

int run_merge(const Options& options) {
    Output output = open_output(options);
    const results::Merged merged = results::merge(options.paths, [&](std::string_view line) { output.write(line); });
    output.finish();
    Tally total;
    if (merged.failed) total.documents[static_cast<std::size_t>(Status::failed)] = 1;
    if (merged.incomplete || !merged.missing.empty()) total.incomplete = 1;
    if (!merged.missing.empty()) complain(missing_files(merged), options.language);
    return exit_code(total);
}

int run_summary(const Options& options) {
    Output output = open_output(options);
    const results::Summary summary = results::summarise(options.paths);
    if (summary.documents == 0) complain({"results/nothing", {}}, options.language);
    output.write(options.format == FormatName::json ? results::summary_json(summary)
                                                    : results::summary_text(summary, options.language));
    output.finish();
    return summary.documents == 0 ? 2 : 0;  // nothing is no good news
}

}  // namespace budgetcheck
