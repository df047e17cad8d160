// ANSI colours.
#include "report/text_style.hpp"

#include <array>
#include <string_view>

namespace budgetcheck {
namespace {

constexpr auto codes = std::to_array<std::string_view>({"1", "1;31", "1;33", "1;36", "32", "34"});  // by Paint

}  // namespace

std::string painted(std::string text, Paint paint, const TextStyle& style) {
    if (!style.color || text.empty()) return text;
    std::string result = "\x1b[";
    result.append(codes.at(static_cast<std::size_t>(paint))).append("m").append(text).append("\x1b[0m");
    return result;
}

}  // namespace budgetcheck
