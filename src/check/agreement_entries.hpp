// What the views say of each coordinate, before anything is compared.
#pragma once

#include "check/instances.hpp"
#include "cube/figures.hpp"
#include "cube/printings.hpp"

#include <cstdint>
#include <cstdlib>
#include <span>
#include <vector>

namespace budgetcheck::checking {

inline constexpr std::size_t max_printings = 1'000;  ///< of one coordinate that are compared

/// A value a view gives to a coordinate: one figure, or the sum of some.
struct Entry {
    cube::Key declared = 0;  ///< of the value before canonical(), to tell which law an instance is
    std::uint32_t grid = 0;
    std::uint32_t first = 0;  ///< the figure; into the operands where there are several
    std::uint32_t count = 0;
    bool across = false;  ///< summed over several views
    bool blank = true;    ///< nothing is printed
    std::int64_t value = 0;
    std::int64_t half_width = 0;
};

/// Does a figure speak of what its coordinates say, and not to its own sentence or table alone?
inline bool is_certain(const cube::Figure& figure) { return !(figure.local | figure.name_unsure); }

/// Is nothing printed, or a sign for it?
inline bool is_blank(const cube::Figure& figure) { return figure.blank | figure.nil; }

inline bool agree(const Amount& a, const Amount& b) {
    return std::abs(a.value - b.value) <= a.half_width + b.half_width;
}

Entry entry_of(const cube::Cube& cube, std::uint32_t figure);

inline std::span<const std::uint32_t> operands_of(const Entry& entry, std::span<const std::uint32_t> operands) {
    return entry.count == 1 ? std::span(&entry.first, 1) : operands.subspan(entry.first, entry.count);
}

/// Values that views give to a coordinate without printing them, in the order of the document.
struct ImpliedSums {
    std::vector<Entry> list;
    std::vector<std::uint32_t> behind;  ///< of each, the first figure that stands behind it
    std::vector<std::uint32_t> operands;
};

/// Figures that agree with the first of the most exact of them.
struct Agreeing {
    std::span<const std::uint32_t> figures;
    std::uint32_t finest = 0;
};

/// Coordinates of which several entries speak.
class Groups {
public:
    Groups(const cube::Cube& cube, const cube::Printings& printings, const cube::Funds& funds, ImpliedSums sums);

    struct Group {
        std::uint64_t place = 0;  ///< of its first entry in the document
        std::uint32_t number = 0;
        std::uint32_t first_sum = 0;
        std::uint32_t sum_count = 0;
    };

    /// In the order of their first entries.
    std::span<const Group> list() const { return groups_; }

    /// Of a group without sums, as far as all of its figures are certain, printed or not, and agree; else none.
    Agreeing agreeing(const Group& group) const;

    /// The entries of a group, in the order of the document.
    void collect(const Group& group, std::vector<Entry>& entries) const;

    std::span<const std::uint32_t> operands() const { return sums_.operands; }

private:
    struct SumPlace {
        std::uint32_t number = 0;  ///< of its coordinate
        std::uint32_t sum = 0;
    };

    void place_sums(const cube::Funds& funds);
    std::span<const std::uint32_t> figures_of(std::uint32_t number) const;
    void add_group(std::uint32_t number, std::uint32_t first_sum, std::uint32_t sum_count);

    const cube::Cube& cube_;
    const cube::Printings& printings_;
    ImpliedSums sums_;
    std::vector<SumPlace> places_;  ///< of the sums, by coordinate
    std::vector<Group> groups_;
};

}  // namespace budgetcheck::checking
