// Law instances: linear relations between printed (or blank) figures. Every law of design.md §1 over tables becomes a
// list of terms; whoever judges, reports or diagnoses needs to know nothing else.
#pragma once

#include "cube/amounts.hpp"
#include "cube/figures.hpp"

#include <budgetcheck/report.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace budgetcheck::checking {

/// +1 on the side of the whole, -1 on the side of the parts.
struct Term {
    std::uint32_t figure = 0;
    std::int32_t sign = 1;
};

enum class Verdict : std::uint8_t { equal, rounding, contradiction, undetermined };

/// Which law an instance belongs to; the rule follows from it and from what it relates.
enum class Law : std::uint8_t { split, rollup, agree, contain };

struct Instance {
    Law law = Law::split;
    Verdict verdict = Verdict::undetermined;
    Reason reason = Reason::column_not_unique;  ///< of an undetermined one
    bool at_most = false;                       ///< Σ terms ≤ 0 instead of = 0
    bool judged = false;                        ///< or left open where it was found
    bool doubtful = false;                      ///< an operand was resolved through a near name: a warning at most
    bool confirms = false;                      ///< if it holds, that says something of its figures
    std::uint32_t term_count = 0;
    std::uint32_t first_term = 0;
    std::string_view rule;
    std::int64_t rest = 0;   ///< 分; whole − Σ parts
    std::int64_t slack = 0;  ///< 分; the sum of the half-widths
};

struct Instances {
    std::vector<Term> terms;
    std::vector<Instance> list;

    std::span<const Term> terms_of(const Instance& instance) const {
        return std::span(terms).subspan(instance.first_term, instance.term_count);
    }

    /// Starts an instance; its terms are those added to `terms` since `first_term`.
    Instance& add(Law law, std::string_view rule, std::size_t first_term) {
        Instance& instance = list.emplace_back();
        instance.law = law;
        instance.rule = rule;
        instance.first_term = static_cast<std::uint32_t>(first_term);
        instance.term_count = static_cast<std::uint32_t>(terms.size() - first_term);
        return instance;
    }
};

/// What has to be known of all figures of a law, added up. Without branches: nothing here can be foreseen.
struct Operands {
    std::uint64_t rest = 0;   ///< 分; of so many figures that it may not fit it is worthless
    std::uint64_t slack = 0;  ///< 分
    std::uint32_t shown = 0;
    std::uint64_t values = 0;  ///< some bits, unless all are zero
    bool unsure = false;
    bool out_of_range = false;

    /// Is nothing more to be known of few figures?
    bool are_level() const { return (rest | static_cast<std::uint64_t>(unsure | out_of_range)) == 0; }

    void add(const cube::Figure& figure, int sign) {
        rest += static_cast<std::uint64_t>(sign * figure.amount.value);
        slack += static_cast<std::uint64_t>(figure.amount.half_width);
        values |= static_cast<std::uint64_t>(figure.amount.value);
        shown += (figure.blank | figure.nil) ? 0U : 1U;
        unsure |= figure.column_unsure;
        out_of_range |= figure.out_of_range;
    }
};

/// An instance in the making: its figures are added up as they are found.
class Sum {
public:
    Sum(const cube::Cube& cube, Instances& instances)
        : cube_(cube), instances_(instances), first_(instances.terms.size()) {}

    /// Of figures that were listed and added up already.
    Sum(const cube::Cube& cube, Instances& instances, const Operands& operands)
        : cube_(cube), instances_(instances), operands_(operands) {}

    void add(std::uint32_t figure, std::int32_t sign) {
        instances_.terms.push_back({figure, sign});
        operands_.add(cube_.figures[figure], sign);
    }

    bool is_blank() const { return operands_.shown == 0; }
    void drop() { instances_.terms.resize(first_); }

    /// Not judged yet.
    Instance& keep(Law law, std::string_view rule) { return instances_.add(law, rule, first_); }

    /// The instance that was kept. Nearly always all is well.
    void judge(Instance& instance) const {
        if (!operands_.are_level() || instance.term_count > safe_terms) return judge_closely(instance);
        instance.judged = true;
        instance.verdict = Verdict::equal;
        instance.slack = static_cast<std::int64_t>(operands_.slack);
        instance.confirms = operands_.shown > 1 && operands_.values != 0;
    }

private:
    /// So many amounts add up to no more than fits.
    static constexpr std::size_t safe_terms = std::numeric_limits<std::int64_t>::max() / cube::max_amount;

    void judge_closely(Instance& instance) const;

    const cube::Cube& cube_;
    Instances& instances_;
    std::size_t first_ = 0;
    Operands operands_;
};

/// Judges every instance that has not been judged yet.
void judge(const cube::Cube& cube, Instances& instances);

}  // namespace budgetcheck::checking
