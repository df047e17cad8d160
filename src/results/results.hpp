// What a run wrote as NDJSON, read again: its lines, and of each document what sums need.
#pragma once

#include "report/selection.hpp"

#include <budgetcheck/report.hpp>

#include <array>
#include <cstddef>
#include <fstream>
#include <istream>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace budgetcheck::results {

/// A file of results cannot be used; the message names it.
struct ResultsError {
    Message message;
};

/// The lines of one file of results, or of standard input for `-`.
class Lines {
public:
    /// Throws ResultsError.
    explicit Lines(std::string path);

    /// The next line without its end; false behind the last. Throws ResultsError where the last one was cut off.
    bool next(std::string& line);

    const std::string& path() const { return path_; }
    std::size_t number() const { return number_; }  ///< of the line that next() gave, from 1

    /// The error for the line that next() gave; `key` takes the path, the line and what is given here.
    ResultsError wrong(std::string_view key, std::vector<std::string> arguments = {}) const;

private:
    std::istream& stream();

    std::string path_;
    std::ifstream file_;
    std::size_t number_ = 0;
};

/// One line of `check --format ndjson`.
struct DocumentResult {
    std::string path;
    std::string status;
    std::string organization;
    std::string kind;
    std::string error;  ///< empty for none
    bool incomplete = false;
    std::vector<std::string> fingerprints;                    ///< of the findings
    std::map<std::string, std::array<std::size_t, 3>> rules;  ///< findings of a rule by Severity
    std::size_t figures_read = 0;
    std::size_t figures_confirmed = 0;
    std::size_t checks = 0;
    std::size_t undetermined = 0;

    std::size_t findings(Severity severity) const;
};

/// Nothing for a line that is no document of a check, such as those of `extract`. Throws ResultsError through `lines`
/// for what is no JSON.
std::optional<DocumentResult> document_result(const std::string& line, const Lines& lines);

}  // namespace budgetcheck::results
