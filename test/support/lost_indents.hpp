// Texts as programs hand them on that cut off the blanks in front of each line.
#pragma once

#include <string>
#include <string_view>

namespace budgetcheck::test {

inline std::string cut_in_front(std::string_view text) {
    std::string result;
    bool in_front = true;
    for (const char c : text) {
        in_front = (in_front && (c == ' ' || c == '\f')) || c == '\n';
        if (!in_front || c == '\n') result += c;
    }
    return result;
}

}  // namespace budgetcheck::test
