// Pieces → labels: a label's words may be wrapped anywhere, and in columns the rest of it begins the next lines.
#include "document/projects_parts.hpp"
#include "document/schema.hpp"

#include <array>

namespace budgetcheck::document {
namespace {

constexpr std::size_t least_start = 3;  ///< characters of a wrapped label on its first line
constexpr std::size_t most_parts = 4;   ///< lines over which a label is wrapped

struct Match {
    std::u16string_view remainder;
    std::array<std::size_t, most_parts> parts{};
    std::size_t count = 0;
};

/// The next piece, or the first one of the next line.
std::optional<std::size_t> next_start(std::span<const FormPiece> pieces, std::size_t i) {
    for (++i; i < pieces.size(); ++i)
        if (pieces[i].starts_line) return i;
    return std::nullopt;
}

std::optional<Match> match(std::span<const FormPiece> pieces, std::size_t index, std::u16string_view label) {
    Match match;
    std::size_t i = index;
    for (;;) {
        const std::u16string_view text = pieces[i].text;
        if (pieces[i].used || match.count == most_parts) return std::nullopt;
        match.parts[match.count++] = i;
        if (text.starts_with(label)) {
            match.remainder = text.substr(label.size());
            return match;
        }
        if (!label.starts_with(text)) return std::nullopt;
        label.remove_prefix(text.size());
        if (i + 1 >= pieces.size()) return std::nullopt;
        if (label.starts_with(pieces[i + 1].text) || pieces[i + 1].text.starts_with(label)) {
            ++i;
            continue;
        }
        // In columns: other cells stand between.
        const auto below = next_start(pieces, i);
        if (!below || text.size() < least_start || !label.starts_with(pieces[*below].text)) return std::nullopt;
        i = *below;
    }
}

}  // namespace

std::optional<FoundLabel> find_label(std::span<FormPiece> pieces, std::size_t index, std::span<const WordList> labels) {
    const char16_t first = pieces[index].text[0];
    bool any = false;
    for (const WordList& words : labels) any |= words.may_begin_with(first);
    if (!any) return std::nullopt;
    std::optional<FoundLabel> best;
    Match chosen;
    std::size_t length = 0;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        if (!labels[i].may_begin_with(first)) continue;
        any_word(labels[i], [&](std::u16string_view word) {
            if (word.size() <= length || word[0] != first) return false;
            if (const auto found = match(pieces, index, word)) {
                chosen = *found;
                best = FoundLabel{i, found->remainder, found->parts[found->count - 1]};
                length = word.size();
            }
            return false;
        });
    }
    for (std::size_t i = 0; best && i < chosen.count; ++i) pieces[chosen.parts[i]].used = true;
    return best;
}

}  // namespace budgetcheck::document
