// Percentages against the figures they are reckoned from: right where some values that print like the figures give a
// rate that prints like it. Exact figures of the tables stand in for coarser ones of the sentence at the same
// coordinates.
#pragma once

#include "check/context.hpp"
#include "cube/printings.hpp"

#include <optional>
#include <string>

namespace budgetcheck::checking {

/// Figures by their canonical coordinates, as far as their rows and columns are certain.
class FinestFigures {
public:
    explicit FinestFigures(const Context& context) : context_(context) {}

    /// The finest printing of the same coordinates that agrees with this one. `mended`: as the diagnosis would have it.
    Amount finest(std::uint32_t index, bool mended) const;

    /// Is this the only figure at its coordinates?
    bool stands_alone(std::uint32_t figure) const;

    /// A figure at these coordinates, if any is printed.
    std::optional<std::uint32_t> find(const Coordinates& at) const;

private:
    bool is_certain(std::uint32_t figure) const;
    Amount amount(std::uint32_t index, bool mended) const;

    const Context& context_;
};

/// Is the rate from `earlier` to `later` somewhere within half a digit of the printed percentage? `direction` is the
/// sign of the percentage.
bool is_rate(const Amount& later, const Amount& earlier, const document::PrintedAmount& percent, int direction);

/// Half of that: is the lowest rate no higher, is the highest no lower than is printed?
bool is_rate_at_most(const Amount& later, const Amount& earlier, const document::PrintedAmount& percent, int direction);
bool is_rate_at_least(const Amount& later, const Amount& earlier, const document::PrintedAmount& percent,
                      int direction);

/// Is the share of `part` in `whole` somewhere within `slack` half digits of the printed percentage?
bool is_share(const Amount& part, const Amount& whole, const document::PrintedAmount& percent, int slack = 1);

/// "71.65%": the share of `part` in `whole`, which is more than nothing, with so many decimals.
std::string percentage(std::int64_t part, std::int64_t whole, int decimals);

}  // namespace budgetcheck::checking
