// How the text report looks: language, colour and width, and the colours themselves.
#pragma once

#include "report/catalogue.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace budgetcheck {

struct TextStyle {
    Language language = Language::zh;
    bool color = false;
    std::size_t width = 120;  ///< terminal columns
};

enum class Paint : std::uint8_t { strong, error, warning, note, good, faint };

/// The text in a colour, or as it is where the style has none.
std::string painted(std::string text, Paint paint, const TextStyle& style);

}  // namespace budgetcheck
