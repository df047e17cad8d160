// How the text report looks: language, colour and width.
#pragma once

#include "report/catalogue.hpp"

#include <cstddef>
#include <cstdint>

namespace budgetcheck {

struct TextStyle {
    Language language = Language::zh;
    bool color = false;
    std::size_t width = 120;  ///< terminal columns
};

enum class Paint : std::uint8_t { strong, error, warning, note, good, faint };

}  // namespace budgetcheck
