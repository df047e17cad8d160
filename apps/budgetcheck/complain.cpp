// Standard error.
#include "complain.hpp"

#include "report/display.hpp"

#include <cstdio>

namespace budgetcheck {

void print_error(const std::string& text) { std::fputs(text.c_str(), stderr); }

void complain(const Message& message, Language language) {
    print_error("budgetcheck: " + printable(render(message, language)) + '\n');
}

}  // namespace budgetcheck
