// What is printed in the cells of a view, under the placements that are known so far, and what they speak of.
#include "cube/amounts.hpp"
#include "cube/geometry.hpp"
#include "cube/joint.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <span>

namespace budgetcheck::cube {
namespace {

using document::Row;
using document::RowScheme;

/// All but the codes, which no column fixes.
using Word = std::uint64_t;
static_assert(offsetof(Coordinates, function) == sizeof(Word));

Word word_of(const Coordinates& at) {
    Word word = 0;
    std::memcpy(&word, &at, sizeof word);
    return word;
}

/// What a column fixes of coordinates and of their key, put over those of a row without asking field by field.
class Override {
public:
    Override() = default;
    explicit Override(const document::Setting& setting) : years_before_(setting.years_before) {
        document::Setting of_year = setting;
        of_year.years_before = 0;
        // What differs behind the setting is what it leaves as it was.
        Coordinates low = lowest;
        Coordinates high = highest;
        of_year.apply(low);
        of_year.apply(high);
        kept_ = word_of(low) ^ word_of(high);
        fixed_ = word_of(low) & ~kept_;
        kept_key_ = (key(low) ^ key(high)) | key_field::code.mask() | key_field::by_economic.mask();
        fixed_key_ = key(low) & ~kept_key_;
    }

    /// The figure has the codes of the row already.
    void apply(Word row, Key row_key, Figure& figure) const {
        const Word word = (row & kept_) | fixed_;
        std::memcpy(static_cast<void*>(&figure.at), &word, sizeof word);
        figure.key = (row_key & kept_key_) | fixed_key_;
        if (years_before_ == 0) return;
        figure.at.year = static_cast<std::uint16_t>(figure.at.year - years_before_);
        figure.key = key(figure.at);
    }

private:
    static constexpr Coordinates lowest{Measure{0}, Flow{0}, Fund{0}, Component{0}, Purpose{0}, Stage{0}, 0, 0, 0};
    static constexpr Coordinates highest{Measure{15}, Flow{15}, Fund{15}, Component{15}, Purpose{31}, Stage{3},
                                         0xFFFF,      0,        0};

    Word kept_ = 0;
    Word fixed_ = 0;
    Key kept_key_ = 0;
    Key fixed_key_ = 0;
    std::uint16_t years_before_ = 0;
};

using Values = std::array<std::int64_t, max_columns>;

Values values_under(Columns placement, std::span<const Amount> amounts) {
    Values values{};
    auto next = amounts.begin();
    for (Columns rest = placement; rest != 0; rest &= rest - 1)
        values[static_cast<std::size_t>(std::countr_zero(rest))] = (next++)->value;
    return values;
}

/// The columns whose value is not the same under all placements.
Columns unsure_columns(std::span<const Amount> amounts, std::span<const Columns> placements, std::size_t columns) {
    Columns by_some = 0;
    Columns by_all = ~Columns{0};
    for (const Columns placement : placements) {
        by_some |= placement;
        by_all &= placement;
    }
    // Mostly every column is blank under one of them.
    if (by_all == 0 && std::ranges::find(amounts, 0, &Amount::value) == amounts.end()) return by_some;
    const Values first = values_under(placements[0], amounts);
    const Columns all = (Columns{1} << columns) - 1;
    Columns unsure = 0;
    // The last ones differ most from the first.
    for (std::size_t i = placements.size(); i-- > 1 && unsure != all;) {
        const Values other = values_under(placements[i], amounts);
        for (std::size_t column = 0; column < columns; ++column)
            unsure |= (other[column] != first[column] ? Columns{1} : Columns{0}) << column;
    }
    return unsure;
}

/// Writes the rows of one grid.
class Writer {
public:
    Writer(ViewAmounts amounts, std::uint16_t year, std::uint32_t grid, Cube& cube)
        : amounts_(amounts), year_(year), grid_(cube.grids[grid]), half_(*grid_.view->half), cube_(cube) {
        blank_.at = half_.base;
        blank_.at.year = year;
        half_.unlisted.apply(blank_.at);
        blank_.key = key(blank_.at);
        blank_.view = grid;
        blank_.blank = true;
        blank_.unit = grid_.unit;
        auto next = columns_.begin();
        for (const auto& column : grid_.view->columns) *next++ = Override(half_.columns[column.index].setting);
    }

    /// Behind the figures that there are.
    void append(std::uint32_t row) {
        write(row, [&](const Figure& blank, std::uint32_t) -> Figure& { return cube_.figures.emplace_back(blank); });
    }

    /// A cell that becomes blank keeps the decimals that it had under another placement: its column prints so many.
    void rewrite(std::uint32_t row) {
        write(row, [&](const Figure& blank, std::uint32_t column) -> Figure& {
            Figure& figure = cube_.figures[grid_.at(row, column)];
            const std::uint8_t decimals = figure.decimals;
            figure = blank;
            figure.decimals = decimals;
            return figure;
        });
    }

private:
    /// Cells are asked for from the left to the right: cell(blank, column).
    template <typename Cell>
    void write(std::uint32_t row, Cell cell) {
        const Row& printed = grid_.view->rows[row];
        const auto values = amounts_.subspan(printed.first_amount, printed.amount_count);
        const std::span<const Columns> placements = cube::placements(grid_, row);
        const std::uint32_t count = grid_.columns;
        const Columns unsure =
            printed.lacking | (placements.size() == 1 ? 0 : unsure_columns(values, placements, count));
        const Override* const columns = printed.at ? nullptr : columns_.data();
        const Figure blank = blank_cell(row, printed);
        const Word word = word_of(blank.at);
        for (std::uint32_t column = 0; column < count; ++column) {
            Figure& figure = cell(blank, column);
            if (columns != nullptr) columns[column].apply(word, blank.key, figure);
            figure.column = static_cast<std::uint16_t>(column);
            figure.local = blank.local | (figure.at.measure == Measure::table_money);
            figure.column_unsure = (unsure >> column & 1U) != 0;
        }
        Figure* const figures = cube_.figures.data() + grid_.at(row, 0);
        const document::PrintedAmount* print = grid_.view->amounts.data() + printed.first_amount;
        const Amount* value = values.data();
        for (Columns rest = placements[0]; rest != 0; rest &= rest - 1)
            this->print(figures[std::countr_zero(rest)], *print++, *value++);
    }

    void print(Figure& figure, const document::PrintedAmount& printed, const Amount& amount) const {
        figure.blank = false;
        figure.nil = printed.nil;
        if (printed.unit != document::Unit::unknown) figure.unit = printed.unit;
        figure.amount = amount;
        figure.decimals = printed.decimals;
        figure.unpadded = !printed.nil & (printed.decimals < grid_.decimals) & (amount.value != 0);
        figure.place = printed.place;
        figure.out_of_range = amount.half_width < 0;
        if (figure.at.measure == Measure::rate) count(figure, printed);
    }

    /// What is no money is not in the table's unit.
    static void count(Figure& figure, const document::PrintedAmount& printed) {
        figure.unit = document::Unit::count;
        figure.amount = to_amount(printed, figure.unit).value_or(Amount{0, -1});
        figure.out_of_range = figure.amount.half_width < 0;
    }

    /// What the cells of the row have in common.
    Figure blank_cell(std::uint32_t row, const Row& printed) const {
        Figure figure = blank_;
        set_coordinates(printed, figure);
        figure.place = printed.name_place;
        figure.row = row;
        figure.local = printed.local;
        figure.name_unsure =
            printed.unresolved | printed.duplicate | (printed.code_state == document::CodeState::orphan);
        figure.near_name = printed.near_name & !printed.retired;
        return figure;
    }

    /// Rows with codes differ in nothing else.
    void set_coordinates(const Row& row, Figure& figure) const {
        if (row.at) {
            figure.at = *row.at;
            figure.key = key(figure.at);
            return;
        }
        if (row.label >= 0 || row.is_total) {
            figure.at = half_.base;
            figure.at.year = year_;
            if (row.label >= 0) half_.labels[static_cast<std::size_t>(row.label)].setting.apply(figure.at);
            figure.key = key(figure.at);
        }
        if (row.code == 0) return;
        const bool by_economic = half_.rows == RowScheme::economic_codes;
        (by_economic ? figure.at.economic : figure.at.function) = row.code;
        figure.key |= key_field::code.of(row.code) | key_field::by_economic.of(by_economic);
    }

    ViewAmounts amounts_;
    std::uint16_t year_;
    const Grid& grid_;
    const document::Half& half_;
    Cube& cube_;
    Figure blank_;  ///< of a row without a label
    std::array<Override, max_columns> columns_;
};

}  // namespace

void append_figures(ViewAmounts amounts, std::uint16_t year, std::uint32_t grid, Cube& cube) {
    Writer writer(amounts, year, grid, cube);
    for (std::uint32_t row = 0; row < cube.grids[grid].rows; ++row) writer.append(row);
}

void rewrite_figures(ViewAmounts amounts, std::uint16_t year, std::uint32_t grid, std::span<const std::uint32_t> rows,
                     Cube& cube) {
    Writer writer(amounts, year, grid, cube);
    for (const std::uint32_t row : rows) writer.rewrite(row);
}

}  // namespace budgetcheck::cube
