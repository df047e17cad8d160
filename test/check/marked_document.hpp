// Documents with the expected findings marked on their lines, so that a rule's test is a small text and nobody counts
// lines:
//
//     208 05 01 行政单位离退休 40,000.00 40,000.00 5,000.00 ⟵ error add/split, may agree/table
//
// error|warning|note RULE   a finding of this rule and severity has a place on this line
// may RULE                  such a finding may have a place here: a consequence that a diagnosis could merge
// open RULE REASON          a check of this rule that begins on this line stays undetermined for this reason
// incomplete ERROR          the whole document is incomplete, for the reason with this catalogue key
//
// What is not marked must not be found.
#pragma once

#include <budgetcheck/report.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::test {

struct Mark {
    std::uint32_t line = 0;
    std::string level;
    std::string rule;  ///< with its reason where open, or a catalogue key
};

struct MarkedDocument {
    std::string text;  ///< without the marks
    std::vector<Mark> marks;
};

/// Throws where a mark is misspelt.
MarkedDocument read_marks(std::string_view marked);

/// What distinguishes the report from the marks, a line each; empty where they agree.
std::string differences(const MarkedDocument& document, const Report& report);

/// Checks the text of a marked document: what is found but not marked, or marked but not found.
std::string differences(std::string_view marked);

}  // namespace budgetcheck::test
