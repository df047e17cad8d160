// What the user asked to be told, applied to a report; the sums over the documents of a run, and its exit code.
// Knows severities, rule ids and states; knows nothing of formats.
#pragma once

#include <budgetcheck/report.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck {

/// How much the findings of a rule, or of a family of rules, weigh.
struct RuleSeverity {
    std::string rule;
    std::optional<Severity> severity;  ///< none: they are not told
};

struct Selection {
    std::vector<std::string> select;  ///< rule ids or families; empty for all
    std::vector<std::string> ignore;
    bool show_notes = false;
    std::optional<Severity> fail_on = Severity::error;  ///< none: never
    std::vector<RuleSeverity> severities;               ///< where they are other than the rules' own
};

/// What settling a report took out of it, and what its status alone does not tell.
struct Settled {
    std::uint32_t hidden_notes = 0;  ///< selected notes that were not asked for
    std::uint32_t unselected = 0;    ///< findings of rules that were not selected
    std::uint32_t ignored = 0;       ///< findings that a configuration names, each with a reason
    std::uint32_t known = 0;         ///< findings that an earlier result has as well
    bool incomplete = false;         ///< unreadable, or a required table was found but not read
};

/// Keeps the findings that were asked for, gives them their severity and sets the status: unreadable stays; failed
/// where a selected finding is at or above `fail_on`; else incomplete stays; else passed. The ledger is not touched: it
/// says what was checked.
Settled settle(Report& report, const Selection& selection);

/// Is this a rule id or a family of rules (the part before the slash)?
bool is_rule_or_family(std::string_view name);

/// The rule ids and families closest to a misspelt one, best first; empty where nothing is close.
std::vector<std::string_view> near_rules(std::string_view name);

/// Sums over documents.
struct Tally {
    std::array<std::size_t, 4> documents{};  ///< by Status
    std::array<std::size_t, 3> findings{};   ///< by Severity, hidden notes included
    std::size_t hidden_notes = 0;
    std::size_t unselected = 0;
    std::size_t ignored = 0;
    std::size_t known = 0;
    std::size_t incomplete = 0;  ///< documents not (wholly) read, whatever their status

    void add(const Report& report, const Settled& settled);
    void add(const Tally& other);
    std::size_t all_documents() const;
};

/// 2 where a document was not (wholly) read, else 1 where one failed, else 0.
int exit_code(const Tally& tally);

}  // namespace budgetcheck
