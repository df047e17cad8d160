// Identity is the whole path: the name of the item alone never decides.
#include "document/item_path.hpp"

#include "document/names.hpp"
#include "document/ordinals.hpp"
#include "text/fold.hpp"
#include "text/search.hpp"
#include "text/sorted.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

constexpr std::array<std::u16string_view, ItemPath::most_levels> closings = {u"类)", u"款)", u"项)"};
constexpr WordList endings = u"支出预算为|科目|为|\"";

bool is_quote(char16_t c) { return c == u'"' || c == u'\''; }

/// …(类)-…(款): the levels may be joined besides.
bool stands_before_name(char16_t c) { return is_quote(c) || c == u'-'; }

std::u16string_view trim(std::u16string_view name) {
    while (!name.empty() && stands_before_name(name.front())) name.remove_prefix(1);
    if (!name.empty() && endings.may_end_with(name.back()))
        for (const std::u16string_view ending : endings)
            if (text::stands_at_end(name, ending)) name.remove_suffix(ending.size());
    while (!name.empty() && is_quote(name.back())) name.remove_suffix(1);
    return name;
}

/// “…(类)…(款)…(项)”, with or without digits before the level.
std::optional<ItemPath> parse_marked(std::u16string_view head) {
    ItemPath path;
    for (const std::u16string_view closing : closings) {
        const std::size_t close = text::find_word(head, closing);
        if (close == std::u16string_view::npos) break;
        const std::size_t open = head.rfind(u'(', close);
        if (open == std::u16string_view::npos) return std::nullopt;
        std::uint32_t piece = 0;
        for (const char16_t c : head.substr(open + 1, close - open - 1)) {
            if (!text::is_digit(c)) return std::nullopt;
            piece = piece * 10 + static_cast<std::uint32_t>(c - u'0');
        }
        if (close > open + 1) path.add_piece(piece);
        path.add_name(trim(head.substr(0, open)));
        head.remove_prefix(close + closing.size());
    }
    const bool coded = !path.pieces().empty();
    if (path.names().empty() || (coded && path.pieces().size() != path.names().size())) return std::nullopt;
    return path;
}

/// “A-B-C”科目 and “A”科目.
std::optional<ItemPath> parse_joined(std::u16string_view head) {
    if (!head.ends_with(u"科目")) return std::nullopt;
    head = trim(head);
    ItemPath path;
    while (!head.empty()) {
        const std::size_t dash = head.find(u'-');
        if (path.names().size() == ItemPath::most_levels) return std::nullopt;
        path.add_name(head.substr(0, dash));
        head.remove_prefix(dash == std::u16string_view::npos ? head.size() : dash + 1);
    }
    return path.names().empty() ? std::nullopt : std::optional(path);
}

/// “教育支出” of a list of classes.
std::optional<ItemPath> parse_quoted(std::u16string_view head) {
    if (head.size() < 2 || !is_quote(head.front()) || !is_quote(head.back())) return std::nullopt;
    const std::u16string_view name = head.substr(1, head.size() - 2);
    if (name.empty() || std::ranges::any_of(name, [](char16_t c) { return is_quote(c) || c == u'-'; }))
        return std::nullopt;
    return ItemPath(name);
}

constexpr std::uint32_t smallest_code(std::size_t levels) {
    return levels == 3 ? 1'000'000 : levels == 2 ? 10'000 : 100;
}

/// 20805 → 2080500: a code stands right behind the one above it.
constexpr std::uint32_t printed_order(std::uint32_t code) {
    if (code >= smallest_code(3)) return code;
    return code * (code >= smallest_code(2) ? 100 : code >= smallest_code(1) ? 10'000 : 1'000'000);
}

/// Tables print the same codes in the same order, so that most are found among those before. Of the others some may be
/// there too.
void add_codes(const View& view, std::vector<CodeName>& codes) {
    if (codes.empty()) codes.reserve(2 * view.rows.size());
    const std::size_t known = codes.size();
    std::size_t next = 0;
    for (const Row& row : view.rows) {
        if (row.is_total || row.code_state == CodeState::orphan) continue;
        const std::uint32_t order = printed_order(row.code);
        while (next < known && codes[next].code != row.code && printed_order(codes[next].code) <= order) ++next;
        const bool same = next < known && codes[next].code == row.code && text::is_same(codes[next].name, row.name);
        if (same) ++next;
        else codes.push_back({row.code, row.name});
    }
}

}  // namespace

std::size_t begin_of_head(std::u16string_view text) {
    if (const std::size_t ordinal = length_of_ordinal(text); ordinal != 0) {
        if (ordinal == text.size()) return std::u16string_view::npos;
        // (二)支出结构情况: what has another number may be a heading.
        const bool plain = text::is_digit(text[0]) && text[ordinal - 1] != u')';
        const std::u16string_view rest = text.substr(ordinal);
        return plain || is_quote(rest[0]) || begins_with_path(rest) ? ordinal : std::u16string_view::npos;
    }
    // 18“教育支出(类): the sign behind the number is lost.
    std::size_t begin = 0;
    while (begin < text.size() && text::is_digit(text[begin])) ++begin;
    if (begin < text.size() && is_quote(text[begin])) return begin;
    return begins_with_path(text) ? 0 : std::u16string_view::npos;
}

bool begins_with_path(std::u16string_view text) {
    static constexpr std::u16string_view marks[] = {u"(类)", u"(款)"};
    constexpr std::size_t longest_name = 30;
    for (const std::u16string_view mark : marks) {
        const std::size_t end = text::find_word(text.substr(0, longest_name), mark);
        const auto may_stand_in_name = [](char16_t c) { return text::is_ideograph(c) || c == u'(' || c == u')'; };
        if (end == 0 || end == std::u16string_view::npos ||
            !std::ranges::all_of(text.substr(0, end), may_stand_in_name))
            return false;
        text.remove_prefix(end + mark.size());
    }
    return true;
}

std::optional<ItemPath> parse_item(std::u16string_view head) {
    if (auto path = parse_marked(head)) return path;
    if (auto path = parse_joined(head)) return path;
    return parse_quoted(head);
}

std::vector<CodeName> printed_codes(const Document& document, RowScheme scheme) {
    constexpr std::size_t usual_codes = 128;
    std::vector<CodeName> codes;
    codes.reserve(usual_codes);
    for (const Table& table : document.tables)
        for (const View& view : table.views)
            if (view.half->rows == scheme) add_codes(view, codes);
    std::ranges::sort(codes, {}, &CodeName::code);
    // Nearly always a code has one name, in all tables the same.
    if (std::ranges::adjacent_find(codes, {}, &CodeName::code) == codes.end()) return codes;
    std::size_t kept = 0;
    for (auto first = codes.begin(); first != codes.end();) {
        const auto last = std::find_if(first, codes.end(), [&](const CodeName& c) { return c.code != first->code; });
        const auto same = [](const CodeName& a, const CodeName& b) { return a.name == b.name; };
        auto names = std::unique(first, last, same);
        if (names - first > 1) {
            std::ranges::sort(first, names, {}, &CodeName::name);
            names = std::unique(first, names, same);
        }
        kept = static_cast<std::size_t>(std::move(first, names, codes.begin() + static_cast<std::ptrdiff_t>(kept)) -
                                        codes.begin());
        first = last;
    }
    codes.resize(kept);
    return codes;
}

std::span<const CodeName> names_of(std::span<const CodeName> codes, std::uint32_t code) {
    const std::size_t first = text::count_below(codes, code, &CodeName::code);
    std::size_t last = first;
    while (last < codes.size() && codes[last].code == code) ++last;
    return codes.subspan(first, last - first);
}

CodeTree::CodeTree(const Document& document)
    : codes_(document.codes), book_(document.book), year_(document.fiscal_year) {}

bool CodeTree::has_name(std::uint32_t code, std::u16string_view name) const {
    return std::ranges::any_of(names_of(codes_, code),
                               [&](const CodeName& known) { return is_called(code, known.name, name); });
}

std::u16string_view CodeTree::class_at_end(std::u16string_view text) const {
    constexpr std::u16string_view last_word = u"支出";
    std::u16string_view longest;
    for (const CodeName& known : codes_) {
        if (known.code >= 1000) break;
        std::u16string_view name = known.name;
        if (!text.ends_with(name) && name.ends_with(last_word)) name.remove_suffix(last_word.size());
        if (!name.empty() && text.ends_with(name) && name.size() > longest.size())
            longest = text.substr(text.size() - name.size());
    }
    return longest;
}

std::optional<CodeTree::Match> CodeTree::find(const ItemPath& path) const {
    const std::size_t levels = path.names().size();
    const std::uint32_t smallest = smallest_code(levels);
    const std::size_t first = text::count_below(codes_, smallest, &CodeName::code);
    const std::size_t last = text::count_below(codes_, smallest * 10, &CodeName::code);
    const std::span<const CodeName> candidates = codes_.subspan(first, last - first);
    std::uint32_t printed = 0;
    for (const std::uint32_t piece : path.pieces()) printed = printed * 100 + piece;
    std::uint32_t exact = 0;
    for (const CodeName& known : candidates) {
        if (known.code == exact || (!path.pieces().empty() && printed != known.code)) continue;
        if (!is_called(known.code, known.name, path.names().back()) || !fits_above(path, known.code)) continue;
        if (exact != 0) return std::nullopt;
        exact = known.code;
    }
    if (exact != 0) return Match{exact, false};
    const auto retired = path.pieces().empty() ? find_retired(path, candidates) : std::nullopt;
    return retired || levels == 1 ? retired : find_near(path, candidates, printed);
}

bool CodeTree::was_called(std::uint32_t code, std::u16string_view name) const {
    return book_ != nullptr && book_->judge(code, name, year_).kind == codes::NameVerdict::Kind::retired;
}

std::optional<CodeTree::Match> CodeTree::find_retired(const ItemPath& path,
                                                      std::span<const CodeName> candidates) const {
    std::uint32_t found = 0;
    for (const CodeName& known : candidates) {
        bool fits = known.code != found;
        std::uint32_t code = known.code;
        for (std::size_t level = path.names().size(); fits && level-- > 0; code /= 100)
            fits = has_name(code, path.names()[level]) || was_called(code, path.names()[level]);
        if (!fits) continue;
        if (found != 0) return std::nullopt;
        found = known.code;
    }
    return found == 0 ? std::nullopt : std::optional(Match{found, true});
}

/// Do all levels above a code of the lowest fit?
bool CodeTree::fits_above(const ItemPath& path, std::uint32_t code) const {
    for (std::size_t level = path.names().size() - 1; level-- > 0;)
        if (!has_name(code /= 100, path.names()[level])) return false;
    return true;
}

/// The only one of which all names but one fit, or of which the code was printed.
std::optional<CodeTree::Match> CodeTree::find_near(const ItemPath& path, std::span<const CodeName> candidates,
                                                   std::uint32_t printed) const {
    const std::size_t levels = path.names().size();
    // Codes are sorted, so that the levels above one item are nearly always those of the item before it.
    std::array<std::uint32_t, 3> last_code{};
    std::array<bool, 3> last_fits{};
    const auto fits = [&](std::size_t level, std::uint32_t code) {
        if (last_code[level] != code) {
            last_code[level] = code;
            last_fits[level] = has_name(code, path.names()[level]);
        }
        return last_fits[level];
    };
    std::optional<Match> near;
    for (auto known = candidates.begin(); known != candidates.end();) {
        const std::uint32_t own = known->code;
        std::size_t fitting = 0;
        for (; known != candidates.end() && known->code == own; ++known)
            fitting |= is_called(own, known->name, path.names().back()) ? 1 : 0;
        if (!path.pieces().empty() && printed != own) continue;
        std::uint32_t code = own / 100;
        for (std::size_t level = levels - 1; level-- > 0; code /= 100) fitting += fits(level, code) ? 1 : 0;
        if (path.pieces().empty() && fitting + 1 != levels) continue;
        if (near) return std::nullopt;
        near = Match{own, true};
    }
    return near;
}

}  // namespace budgetcheck::document
