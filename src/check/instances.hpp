// Law instances: linear relations between printed (or blank) figures. Every law of design.md §1 over tables becomes a
// list of terms; whoever judges, reports or diagnoses needs to know nothing else.
#pragma once

#include "check/terms.hpp"
#include "cube/amounts.hpp"
#include "cube/figures.hpp"

#include <budgetcheck/report.hpp>

#include <cstdint>
#include <limits>
#include <span>
#include <string_view>
#include <vector>

namespace budgetcheck::checking {

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
    Terms terms;
    std::vector<Instance> list;

    std::span<const Term> terms_of(const Instance& instance) const {
        return terms.part(instance.first_term, instance.term_count);
    }

    /// A term of the instance that is added next.
    void add_term(std::uint32_t figure, std::int32_t sign) {
        Term* const term = terms.room(1);
        *term = {figure, sign, next()};
        terms.keep_until(term + 1);
    }

    /// The number that it will have.
    std::uint32_t next() const { return static_cast<std::uint32_t>(list.size()); }

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

/// So many amounts add up to no more than fits.
inline constexpr std::size_t safe_terms = std::numeric_limits<std::int64_t>::max() / cube::max_amount;

/// An instance whose figures are not all level. What is known of them is handed over as a copy, so that it need not
/// stand in memory while they are added up.
void judge_closely(const cube::Cube& cube, const Instances& instances, Operands operands, Instance& instance);

/// An instance in the making: its figures are added up as they are found.
class Sum {
public:
    /// Of so many figures at most. Nothing else may be listed meanwhile.
    Sum(const cube::Cube& cube, Instances& instances, std::size_t most)
        : cube_(cube), instances_(instances), law_(instances.next()), next_(instances.terms.room(most)) {}

    /// Of figures that were listed and added up already.
    Sum(const cube::Cube& cube, Instances& instances, const Operands& operands)
        : cube_(cube), instances_(instances), operands_(operands) {}

    void add(std::uint32_t figure, std::int32_t sign) {
        *next_++ = {figure, sign, law_};
        operands_.add(cube_.figures[figure], sign);
    }

    bool is_blank() const { return operands_.shown == 0; }

    /// Not judged yet. Without this nothing is listed.
    Instance& keep(Law law, std::string_view rule) {
        const std::size_t first = instances_.terms.size();
        instances_.terms.keep_until(next_);
        return instances_.add(law, rule, first);
    }

    /// The instance that was kept. Nearly always all is well.
    void judge(Instance& instance) const {
        if (!operands_.are_level() || instance.term_count > safe_terms)
            return judge_closely(cube_, instances_, operands_, instance);
        instance.judged = true;
        instance.verdict = Verdict::equal;
        instance.slack = static_cast<std::int64_t>(operands_.slack);
        instance.confirms = operands_.shown > 1 && operands_.values != 0;
    }

private:
    const cube::Cube& cube_;
    Instances& instances_;
    std::uint32_t law_ = 0;
    Term* next_ = nullptr;  ///< term
    Operands operands_;
};

/// Judges every instance that has not been judged yet.
void judge(const cube::Cube& cube, Instances& instances);

}  // namespace budgetcheck::checking
