// The JSON contract, schema 1 (docs/design.md §8): reports and figures as JSON, from a Report alone. Amounts are
// decimal strings in 元. Bytes of a document that are no UTF-8 come out as U+FFFD.
#pragma once

#include "report/catalogue.hpp"
#include "report/selection.hpp"

#include <budgetcheck/report.hpp>
#include <budgetcheck/rules.hpp>

#include <span>
#include <string>

namespace budgetcheck {

inline constexpr int json_schema = 1;

/// `{"schema":1,"tool":"budgetcheck X.Y.Z","documents":[` — the documents and `]}` follow.
std::string json_opening();

/// The object of one document, on one line without a line end.
std::string json_document(const Report& report, const Settled& settled, Language language);

/// The same for NDJSON, where each line names the schema itself.
std::string ndjson_document(const Report& report, const Settled& settled, Language language);

/// The figures of a report, one object a line, each with its line end.
std::string ndjson_figures(const Report& report);

std::string json_rules(std::span<const Rule> rules, Language language);

/// Stable over runs and releases: 64-bit FNV-1a of rule, table, row, column name and printed text of the primary place.
std::string fingerprint(const Finding& finding);

/// In quotes; a string of TOML as well.
std::string json_string(const std::string& text);

}  // namespace budgetcheck
