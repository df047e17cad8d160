// Small random cubes: a table whose rows and columns add up, parts of it copied into a second one, and misprints.
#pragma once

#include "check/diagnosis.hpp"

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace budgetcheck::test {

struct SmallCube {
    cube::Cube cube;
    checking::Instances instances;
    std::int64_t misprinted = 0;  ///< all changes together
};

class RandomCubes {
public:
    explicit RandomCubes(unsigned seed) : random_(seed) {
        half_.rows = document::RowScheme::functional_codes;
        view_.half = &half_;
    }

    /// Row 0 is the sum of the others, column 0 that of the others.
    SmallCube next(std::size_t misprints) {
        SmallCube small;
        small.cube.grids.resize(2);
        for (cube::Grid& grid : small.cube.grids) grid.view = &view_;
        rows_ = 2 + below(3);
        columns_ = 2 + below(2);
        fill(small);
        copy(small);
        for (std::size_t i = 0; i < misprints; ++i) misprint(small);
        checking::judge(small.cube, small.instances);
        return small;
    }

private:
    std::size_t below(std::size_t bound) { return random_() % bound; }

    std::uint32_t at(std::size_t row, std::size_t column) const {
        return static_cast<std::uint32_t>(row * columns_ + column);
    }

    void fill(SmallCube& small) {
        auto& figures = small.cube.figures;
        figures.resize(rows_ * columns_);
        for (std::size_t row = 1; row < rows_; ++row)
            for (std::size_t column = 1; column < columns_; ++column) {
                const auto value = static_cast<std::int64_t>(below(3) == 0 ? 0 : 1 + below(9));
                for (const std::uint32_t figure : {at(row, column), at(0, column), at(row, 0), at(0, 0)})
                    figures[figure].amount.value += value;
            }
        for (cube::Figure& figure : figures) figure.blank = figure.amount.value == 0;
        for (std::size_t row = 0; row < rows_; ++row) {
            std::vector<std::uint32_t> parts;
            for (std::size_t column = 1; column < columns_; ++column) parts.push_back(at(row, column));
            add(small, checking::Law::split, at(row, 0), parts);
        }
        for (std::size_t column = 0; column < columns_; ++column) {
            std::vector<std::uint32_t> parts;
            for (std::size_t row = 1; row < rows_; ++row) parts.push_back(at(row, column));
            add(small, checking::Law::rollup, at(0, column), parts);
        }
    }

    void copy(SmallCube& small) {
        for (std::uint32_t i = 0; i < rows_ * columns_; ++i) {
            if (below(3) != 0) continue;
            const auto other = static_cast<std::uint32_t>(small.cube.figures.size());
            small.cube.figures.push_back(small.cube.figures[i]);
            small.cube.figures.back().view = 1;
            add(small, checking::Law::agree, i, {other});
        }
    }

    void misprint(SmallCube& small) {
        cube::Figure& figure = small.cube.figures[below(small.cube.figures.size())];
        const auto by = static_cast<std::int64_t>(1 + below(6));
        const std::int64_t sign = figure.amount.value >= by && below(2) == 0 ? -1 : 1;
        figure.amount.value += sign * by;
        figure.blank = false;
        small.misprinted += by;
    }

    static void add(SmallCube& small, checking::Law law, std::uint32_t whole, const std::vector<std::uint32_t>& parts) {
        const std::size_t first = small.instances.terms.size();
        small.instances.add_term(whole, 1);
        for (const std::uint32_t part : parts) small.instances.add_term(part, -1);
        small.instances.add(law, "test/law", first);
    }

    std::mt19937 random_;
    document::Half half_{};
    document::View view_;
    std::size_t rows_ = 0;
    std::size_t columns_ = 0;
};

inline std::string dump(const SmallCube& small) {
    std::string result;
    for (const checking::Instance& law : small.instances.list) {
        for (const checking::Term& term : small.instances.terms_of(law))
            result += (term.sign > 0 ? "#" : " - #") + std::to_string(term.figure) + "=" +
                      std::to_string(small.cube.figures[term.figure].amount.value) +
                      (small.cube.figures[term.figure].blank ? "b" : "");
        result += law.verdict == checking::Verdict::contradiction ? "  !\n" : "\n";
    }
    return result;
}

}  // namespace budgetcheck::test
