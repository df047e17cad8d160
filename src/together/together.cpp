// All documents of a run, made comparable once.
#include <budgetcheck/together.hpp>

#include "together/passes.hpp"

#include <vector>

namespace budgetcheck {

void check_together(std::vector<Report>& reports) {
    std::vector<together::Entry> documents;
    documents.reserve(reports.size());
    for (Report& report : reports) {
        report.together = true;
        for (FigureRecord& figure : report.figures) figure.place.path = report.path;
        documents.push_back({&report, together::Comparable(report)});
    }
    together::compare_departments(documents);
    together::compare_same_bodies(documents);
}

}  // namespace budgetcheck
