// Adds up. Of the documents only the worst are remembered, so that memory does not grow with their number.
#include "results/summary.hpp"

#include "results/parts.hpp"

#include <algorithm>
#include <tuple>

namespace budgetcheck::results {
namespace {

void add(const DocumentResult& document, Count& count) {
    const std::array found{document.findings(Severity::note), document.findings(Severity::warning),
                           document.findings(Severity::error)};
    for (std::size_t i = 0; i < found.size(); ++i) count.findings[i] += found[i];
    ++count.documents;
}

void add_rules(const DocumentResult& document, std::map<std::string, Count>& rules) {
    for (const auto& [rule, counts] : document.rules) {
        Count& count = rules[rule];
        for (std::size_t i = 0; i < counts.size(); ++i) count.findings[i] += counts[i];
        ++count.documents;
    }
}

void add_worst(const DocumentResult& document, std::vector<Worst>& worst) {
    Worst one{document.path, document.findings(Severity::error), document.findings(Severity::warning)};
    if (one.errors + one.warnings == 0) return;
    const auto is_worse = [](const Worst& left, const Worst& right) {
        return std::tie(right.errors, right.warnings, left.path) < std::tie(left.errors, left.warnings, right.path);
    };
    worst.insert(std::ranges::upper_bound(worst, one, is_worse), std::move(one));
    if (worst.size() > most_listed) worst.pop_back();
}

void add(const DocumentResult& document, Summary& summary) {
    ++summary.documents;
    ++summary.states[document.status];
    ++summary.kinds[document.kind];
    add_rules(document, summary.rules);
    add(document, summary.bodies[document.organization]);
    add_worst(document, summary.worst);
    if (document.incomplete) ++summary.incomplete;
    summary.figures_read += document.figures_read;
    summary.figures_confirmed += document.figures_confirmed;
    summary.checks += document.checks;
    summary.undetermined += document.undetermined;
}

}  // namespace

Summary summarise(const std::vector<std::string>& files) {
    Summary summary;
    for (const std::string& file : files) {
        Lines lines(file);
        for (std::string line; lines.next(line);) {
            take_mark(line);
            const std::optional<DocumentResult> document = document_result(line, lines);
            if (!document) throw lines.wrong("results/no-document");
            add(*document, summary);
        }
    }
    return summary;
}

}  // namespace budgetcheck::results
