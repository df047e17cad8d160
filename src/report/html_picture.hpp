// Where a document's money comes from and goes, this year against the last: the figures that a picture is drawn from.
#pragma once

#include <budgetcheck/report.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck {

/// Amounts in 分. `figure` is an index into Report::figures.
struct PictureAmount {
    std::int64_t value = 0;
    std::uint32_t figure = 0;
};

/// A source of money, a use that is no expenditure, or a component of all expenditure.
struct PictureFlow {
    std::string_view what;  ///< the name of a fund, flow or component, as in JSON
    PictureAmount amount;
};

struct PictureClass {
    std::uint32_t code = 0;
    std::string name;
    PictureAmount total;
    std::optional<PictureAmount> basic;
    std::optional<PictureAmount> project;
};

/// The same thing in two years or stages.
struct PicturePair {
    std::string name;
    PictureAmount now;
    PictureAmount before;         ///< where only the change is printed, `figure` is that
    Stage stage = Stage::budget;  ///< of the earlier figure
    std::uint16_t year = 0;
};

struct Picture {
    std::vector<PictureFlow> sources;
    std::vector<PictureClass> classes;
    std::vector<PictureFlow> remains;  ///< uses that are no expenditure
    std::vector<PictureFlow> components;  ///< of all expenditure, where it is not split by class
    std::vector<PicturePair> pairs;    ///< the largest first
};

/// Needs Report::figures; where a figure is printed several times, the one that most laws confirm.
Picture picture_of(const Report& report);

}  // namespace budgetcheck
