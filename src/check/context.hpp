// What the rules see of a document, and how they name a place in it.
#pragma once

#include "check/diagnosis.hpp"
#include "check/instances.hpp"
#include "cube/figures.hpp"
#include "cube/funds.hpp"
#include "cube/printings.hpp"
#include "document/document.hpp"
#include "document/headings.hpp"
#include "text/lines.hpp"

#include <budgetcheck/report.hpp>

#include <span>
#include <string>
#include <vector>

namespace budgetcheck::checking {

struct Context {
    const text::Text& text;
    const document::Document& document;
    std::span<const document::HeadingLine> headings;
    const cube::Cube& cube;
    const cube::Funds& funds;
    const cube::Printings& printings;
    const Instances& instances;
    const Diagnoses& diagnoses;
};

using Findings = std::vector<Finding>;

inline constexpr std::size_t max_findings = 10'000;  ///< of a document; more are not listed

/// Rules that may find something in every line stop here.
inline bool is_full(const Findings& findings) { return findings.size() > max_findings; }

/// Words of the document.
Location place(const Context& context, const document::Span& span);

/// Words or a figure inside a table.
Location place(const Context& context, const document::Table& table, const document::Span& span);

/// A printed figure, or a blank cell: the place of its row, with empty text.
Location place(const Context& context, std::uint32_t index);

/// The text of a span as UTF-8 exactly as printed.
std::string printed(const Context& context, const document::Span& span);

/// The row's name, or its code where it has none.
std::string row_name(const Context& context, const cube::Figure& figure);
std::string_view column_name(const Context& context, const cube::Figure& figure);

/// The figure as printed, grouped digits for a sum of its kind.
std::string amount_text(std::int64_t value, const cube::Figure& like);

/// A finding that names words.
Finding words_finding(std::string_view rule, Severity severity, Message message, Location primary);

}  // namespace budgetcheck::checking
