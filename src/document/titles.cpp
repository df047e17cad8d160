// A title is recognised by its stem: the year, the kind of body and a name may stand before it.
#include "document/titles.hpp"

#include "document/names.hpp"
#include "text/few_characters.hpp"
#include "text/search.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <utility>

namespace budgetcheck::document {
namespace {

constexpr std::size_t longest_title = 80;

constexpr text::FewCharacters<64> sentence_marks(u"。,;:!?");

/// The stems of the tables of some profiles. Titles are read from their end backwards, by sums of their last
/// characters, and no further than some stem goes on: of most lines two characters are read.
class Stems {
public:
    explicit Stems(std::span<const Profile> profiles) {
        for (const Profile& profile : profiles)
            for (const Schema& schema : profile.tables)
                for (const std::u16string_view words : schema.stems) add({words, &schema});
        std::ranges::stable_sort(stems_, {}, &Stem::slot);
        for (std::size_t i = stems_.size(); i-- > 0;) {
            ends_.set(stems_[i].slot);
            first_[stems_[i].slot] = static_cast<std::uint16_t>(i);
        }
    }

    /// Calls visit(length, schema) for each table with a stem that ends the title, the shortest stem first.
    template <typename Visit>
    void visit_ending(std::u16string_view title, Visit visit) const {
        std::uint32_t sum = 0;
        for (std::size_t i = title.size(); i-- > 0;) {
            sum = next(sum, title[i]);
            const std::size_t slot = sum % slots;
            if (ends_[slot]) {
                for (std::size_t k = first_[slot]; k < stems_.size() && stems_[k].slot == slot; ++k)
                    if (text::is_same(title.substr(i), stems_[k].words)) visit(title.size() - i, *stems_[k].schema);
            }
            if (!goes_on_[slot]) break;
        }
    }

private:
    struct Stem {
        std::u16string_view words;
        const Schema* schema = nullptr;
        std::size_t slot = 0;
    };

    static constexpr std::size_t slots = 4096;

    static std::uint32_t next(std::uint32_t sum, char16_t c) { return sum * 61U + c; }

    void add(Stem stem) {
        std::uint32_t sum = 0;
        for (std::size_t i = stem.words.size(); i-- > 0;) {
            sum = next(sum, stem.words[i]);
            stem.slot = sum % slots;
            if (i > 0) goes_on_.set(stem.slot);
        }
        stems_.push_back(stem);
    }

    std::vector<Stem> stems_;                   ///< by slot; of one slot in the order of the profiles
    std::array<std::uint16_t, slots> first_{};  ///< by slot: index of its first stem
    std::bitset<slots> ends_;                   ///< the slots that have one
    std::bitset<slots> goes_on_;                ///< and those of stems that have more characters before
};

/// One of those compiled in, or a copy of it.
bool is_known(const Profile& profile) {
    return std::ranges::any_of(profiles(),
                               [&](const Profile& one) { return one.tables.data() == profile.tables.data(); });
}

/// Those compiled in are sorted once.
const Stems& known_stems() {
    static const Stems stems(profiles());
    return stems;
}

/// Calls use(stems).
template <typename Use>
auto with_stems(std::span<const Profile> profiles, Use use) {
    return std::ranges::all_of(profiles, is_known) ? use(known_stems()) : use(Stems(profiles));
}

/// “三公”经费及会议费、培训费支出决算表 is no 支出决算表: the noun of a table goes on before the stem.
bool is_end_of_noun(std::u16string_view title, std::size_t stem) {
    constexpr std::u16string_view beginnings = u"支收";  // 支出, 收入, 收支
    constexpr std::u16string_view money = u"费款金";
    return stem > 0 && beginnings.find(title[stem]) != title.npos && money.find(title[stem - 1]) != title.npos;
}

std::vector<const Schema*> tables_titled(std::u16string_view title, std::span<const Profile> profiles,
                                         const Stems& stems) {
    std::vector<const Schema*> tables;
    std::size_t longest = 0;
    stems.visit_ending(title, [&](std::size_t length, const Schema& schema) {
        const bool all = profiles.size() == document::profiles().size();  // as nearly always
        if (!all && std::ranges::none_of(profiles, [&](const Profile& profile) { return profile.has(schema); })) return;
        if (length > longest) tables.clear();
        longest = length;
        if (tables.empty()) tables.reserve(profiles.size());
        tables.push_back(&schema);
    });
    if (!tables.empty() && is_end_of_noun(title, title.size() - longest)) tables.clear();
    return tables;
}

std::vector<Title> find_titles(std::span<const HeadingLine> lines, std::span<const Profile> profiles,
                               const Stems& stems) {
    std::vector<Title> titles;
    titles.reserve(lines.size());
    for (const auto& [line, words] : lines) {
        if (words.size() > longest_title) continue;
        std::vector<const Schema*> tables = tables_titled(words, profiles, stems);
        const auto section = tables.empty() ? section_headed(words) : std::nullopt;
        if (tables.empty() && !section) continue;
        if (std::ranges::any_of(without_part(words), [](char16_t c) { return sentence_marks.has(c); })) continue;
        Title& title = titles.emplace_back();
        title.tables = std::move(tables);
        title.section = section.value_or(Section::other);
        title.place = {line->index, line->begin, text::Text::index(*line, words.size() - 1) + 1};
        title.numbered = without_ordinal(words).size() != words.size();
        title.leaders = words.size() != line->bare.size();
        title.text = words;
    }
    return titles;
}

}  // namespace

std::vector<Title> find_titles(std::span<const HeadingLine> lines, std::span<const Profile> profiles) {
    return with_stems(profiles, [&](const Stems& stems) { return find_titles(lines, profiles, stems); });
}

std::vector<const Schema*> tables_titled(std::u16string_view title, std::span<const Profile> profiles) {
    return with_stems(profiles, [&](const Stems& stems) { return tables_titled(title, profiles, stems); });
}

}  // namespace budgetcheck::document
