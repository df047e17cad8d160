// Texts with something else in them.
#pragma once

#include "catch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace budgetcheck::test {

struct Change {
    std::string_view from;
    std::string_view to;
};

/// The first `from` becomes `to`; it must be there.
inline std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const std::size_t at = text.find(from);
    INFO(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

inline std::string changed(std::string text, const std::vector<Change>& changes) {
    for (const Change& change : changes) text = replaced(std::move(text), change.from, change.to);
    return text;
}

/// All blanks between cells as one.
inline std::string squeezed(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (c != ' ' || (!result.empty() && result.back() != ' ' && result.back() != '\n')) result += c;
    return result;
}

}  // namespace budgetcheck::test
