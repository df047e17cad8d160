// Asks the system whether anybody is looking, and through how wide a window.
#include "terminal.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace budgetcheck {
namespace {

constexpr std::size_t narrowest = 80;
constexpr std::size_t widest = 120;

bool set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

bool shows_color() {
    const char* terminal = std::getenv("TERM");
    return !set("NO_COLOR") && (terminal == nullptr || std::string_view(terminal) != "dumb");
}

}  // namespace

bool is_terminal_output() { return isatty(STDOUT_FILENO) != 0; }

TextStyle text_style(Language language, Color color, bool standard) {
    TextStyle style;
    style.language = language;
    const bool terminal = standard && is_terminal_output();
    style.color = color == Color::always || (color == Color::automatic && terminal && shows_color());
    winsize window{};
    if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0)
        style.width = std::clamp<std::size_t>(window.ws_col, narrowest, widest);
    return style;
}

}  // namespace budgetcheck
