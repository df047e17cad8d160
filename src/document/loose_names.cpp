// A name that wraps between two rows: whichever way gives the names that the document uses most for the two codes.
#include "document/classes.hpp"
#include "document/coded_rows.hpp"

#include <map>
#include <set>
#include <utility>

namespace budgetcheck::document {
namespace {

constexpr int certain_vote = 2;  ///< a name printed on one line outweighs one that could be

using Votes = std::map<std::pair<RowScheme, std::uint32_t>, std::map<std::u32string, int>>;

std::u32string upper_name(const Row& upper, const LooseName& loose, std::size_t taken) {
    std::u32string name(upper.name);
    for (std::size_t i = 0; i < taken; ++i) name += loose.parts[i];
    return name;
}

std::u32string lower_name(const Row& lower, const LooseName& loose, std::size_t taken) {
    std::u32string name;
    for (std::size_t i = taken; i < loose.parts.size(); ++i) name += loose.parts[i];
    return name.append(lower.name);
}

std::vector<bool> touched_rows(const View& view) {
    std::vector<bool> touched(view.rows.size());
    for (const LooseName& loose : view.loose_names) touched[loose.upper_row] = touched[loose.upper_row + 1] = true;
    return touched;
}

void vote(const View& view, Votes& votes) {
    const std::vector<bool> touched = touched_rows(view);
    for (std::size_t i = 0; i < view.rows.size(); ++i)
        if (!touched[i]) votes[{view.half->rows, view.rows[i].code}][std::u32string(view.rows[i].name)] += certain_vote;
    // A row between two such names is a row all the same: each name it could have is one vote.
    std::set<std::pair<std::uint32_t, std::u32string>> names;
    for (const LooseName& loose : view.loose_names)
        for (std::size_t taken = 0; taken <= loose.parts.size(); ++taken) {
            names.emplace(loose.upper_row, upper_name(view.rows[loose.upper_row], loose, taken));
            names.emplace(loose.upper_row + 1, lower_name(view.rows[loose.upper_row + 1], loose, taken));
        }
    for (const auto& [row, name] : names) ++votes[{view.half->rows, view.rows[row].code}][name];
}

void settle(View& view, Votes& votes) {
    for (const LooseName& loose : view.loose_names) {
        Row& upper = view.rows[loose.upper_row];
        Row& lower = view.rows[loose.upper_row + 1];
        std::size_t best = loose.parts.size();
        int most = -1;
        for (std::size_t taken = loose.parts.size() + 1; taken-- > 0;) {
            const int count = votes[{view.half->rows, upper.code}][upper_name(upper, loose, taken)] +
                              votes[{view.half->rows, lower.code}][lower_name(lower, loose, taken)];
            if (count <= most) continue;
            most = count;
            best = taken;
        }
        const std::u32string& below = view.joined_names.emplace_back(lower_name(lower, loose, best));
        upper.name = view.joined_names.emplace_back(upper_name(upper, loose, best));
        lower.name = below;
    }
    view.loose_names.clear();
}

}  // namespace

void settle_loose_names(Document& document) {
    bool any = false;
    for (const Table& table : document.tables)
        for (const View& view : table.views) any = any || !view.loose_names.empty();
    if (!any) return;
    Votes votes;
    for (const ClassName& known : official_classes)
        votes[{RowScheme::functional_codes, known.code}][std::u32string(known.name)] += certain_vote;
    for (const Table& table : document.tables)
        for (const View& view : table.views) vote(view, votes);
    for (Table& table : document.tables)
        for (View& view : table.views) settle(view, votes);
}

}  // namespace budgetcheck::document
