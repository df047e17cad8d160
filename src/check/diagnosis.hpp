// Root causes: contradictions that share figures are explained by the smallest change of printed figures that makes
// every law hold. Theory: card-minimal repair of numerical data under aggregate constraints (Flesca, Furfaro, Parisi),
// error localisation (Fellegi and Holt).
#pragma once

#include "check/instances.hpp"
#include "check/row_slips.hpp"
#include "document/document.hpp"

#include <budgetcheck/report.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace budgetcheck::checking {

inline constexpr std::size_t max_changes = 3;      ///< figures a repair may change; more accuses nobody
inline constexpr std::size_t max_group = 64;       ///< contradictions of one group
inline constexpr std::size_t max_terms = 2'000;    ///< of a law that takes part
inline constexpr std::size_t max_trials = 10'000;  ///< changes tried for one document
inline constexpr std::size_t max_looks = 20'000;   ///< figures looked at for one document to know what can be reached
inline constexpr std::size_t max_solutions = 16;   ///< minimal repairs kept for ranking

/// A figure (or blank cell) and the amount it should be.
struct Mend {
    std::uint32_t figure = 0;
    std::int64_t value = 0;  ///< 分
};

/// One mistake: the contradictions it causes and the change that mends them.
struct Diagnosis {
    std::vector<std::uint32_t> instances;  ///< contradictions explained, into Instances::list
    std::vector<Mend> mends;               ///< empty where no side can be accused
    Confidence confidence = Confidence::candidates;
    bool given_up = false;  ///< a bound was reached: of changes, contradictions or trials
};

struct Diagnoses {
    std::vector<Diagnosis> list;
    std::vector<RowSlip> row_slips;                   ///< what they explain is in no diagnosis
    std::vector<std::optional<std::int64_t>> mended;  ///< by figure, empty where there is nothing to mend at all

    /// The figure's amount after the repairs.
    Amount amount(const cube::Cube& cube, std::uint32_t figure) const;
};

/// Where several repairs would do, the narrative's percentages are heard.
Diagnoses diagnose(const cube::Cube& cube, const Instances& instances, const document::Narrative& narrative);

}  // namespace budgetcheck::checking
