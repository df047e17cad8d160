// What a file tells, whatever its format: compared between documents and the text of the same sample.
#pragma once

#include "corpus/same_findings.hpp"
#include "input/reader.hpp"

#include <budgetcheck/check.hpp>

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace budgetcheck::test {

/// Figures with their coordinates, findings with the words they are about and their repair, and the ledger; sorted.
inline std::vector<std::string> told(const Report& report) {
    std::vector<std::string> lines{"status " + std::string(name(report.status))};
    for (const FigureRecord& figure : report.figures)
        if (!figure.blank)
            lines.push_back("figure " + figure.view + " " + std::to_string(figure.coordinates.function) + " " +
                            std::to_string(figure.coordinates.economic) + " " + figure.place.column_name + " " +
                            figure.place.text);
    for (const Finding& finding : report.findings) {
        std::string line = "finding " + std::string(finding.rule) + " " + std::string(name(finding.severity)) + " " +
                           plain(finding.expected) + " " + finding.difference;
        for (const Location& place : finding.locations) line += " '" + plain(place.text) + "'";
        for (const Edit& edit : finding.repair) line += " " + edit.from + " → " + edit.to;
        lines.push_back(std::move(line));
    }
    const Coverage& coverage = report.coverage;
    std::string& ledger = lines.emplace_back("ledger");
    for (const std::uint32_t count :
         {coverage.figures_read, coverage.figures_confirmed, coverage.equal, coverage.rounding, coverage.contradiction,
          coverage.undetermined, coverage.narrative_read, coverage.unknown_lines, coverage.tables_found})
        ledger += " " + std::to_string(count);
    std::ranges::sort(lines);
    return lines;
}

inline Report checked_file(const std::filesystem::path& path) {
    Reader reader;
    if (const auto problem = reader.read(path.string())) throw std::runtime_error(std::string(problem->key));
    Report report = check(reader.bytes(), path.string(), {.keep_figures = true});
    reader.complete(report);
    return report;
}

inline std::vector<std::string> told(const std::filesystem::path& path) { return told(checked_file(path)); }

}  // namespace budgetcheck::test
