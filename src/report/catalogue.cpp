// Finding a sentence and putting its arguments in place.
#include "report/catalogue.hpp"

#include "report/catalogue_sections.hpp"

#include <fmt/format.h>

#include <iterator>
#include <stdexcept>

namespace budgetcheck {
namespace {

constexpr std::string_view placeholder = "{0}";

CatalogueEntry find(std::string_view key) {
    const std::uint32_t hash = CatalogueSection::hash(key);
    // The words of the text report, which are looked up most, stand near the end.
    const auto sections = catalogue();
    CatalogueEntry found;
    for (auto section = sections.rbegin(); section != sections.rend(); ++section)
        if (section->find(key, hash, found)) return found;
    throw std::logic_error(fmt::format("no message in the catalogue has the key {}", key));
}

/// Appends the sentence of the key. An argument may hold braces, so what is put in place is not looked at again.
template <typename Arguments>
void fill(std::string& text, std::string_view key, Language language, const Arguments& arguments) {
    const CatalogueEntry entry = find(key);
    std::string_view sentence = language == Language::zh ? entry.zh : entry.en;
    std::size_t size = text.size() + sentence.size();
    for (const std::string_view argument : arguments) size += argument.size();
    text.reserve(size);
    for (std::size_t open = sentence.find('{'); open != sentence.npos; open = sentence.find('{')) {
        const auto index = static_cast<std::size_t>(sentence[open + 1] - '0');
        if (index >= arguments.size())
            throw std::logic_error(fmt::format("message {} lacks its argument {}", key, index));
        text.append(sentence.substr(0, open)).append(std::data(arguments)[index]);
        sentence.remove_prefix(open + placeholder.size());
    }
    text.append(sentence);
}

template <typename Arguments>
std::string filled(std::string_view key, Language language, const Arguments& arguments) {
    std::string text;
    fill(text, key, language, arguments);
    return text;
}

}  // namespace

CatalogueEntry CatalogueSection::entry(const KeptEntry& kept) const {
    const std::size_t zh = kept.begin + kept.key_size;
    return {texts_.substr(kept.begin, kept.key_size), texts_.substr(zh, kept.zh_size),
            texts_.substr(zh + kept.zh_size, kept.en_size)};
}

std::vector<CatalogueEntry> CatalogueSection::entries() const {
    std::vector<CatalogueEntry> entries;
    for (const KeptEntry& kept : kept_) entries.push_back(entry(kept));
    return entries;
}

bool CatalogueSection::find(std::string_view key, std::uint32_t hash, CatalogueEntry& found) const {
    const std::size_t last = slots_.size() - 1;
    for (std::size_t slot = hash & last; slots_[slot] != no_entry; slot = (slot + 1) & last) {
        const KeptEntry& kept = kept_[slots_[slot]];
        if (texts_.substr(kept.begin, kept.key_size) != key) continue;
        found = entry(kept);
        return true;
    }
    return false;
}

std::span<const CatalogueSection> catalogue() {
    static const std::array sections{
        configuration_messages(), document_messages(), explain_messages(), finding_messages(), html_messages(),
        input_messages(),         results_messages(),  summary_messages(), text_messages(),    usage_messages()};
    return sections;
}

std::string render(const Message& message, Language language) {
    return filled(message.key, language, message.arguments);
}

std::string render(std::string_view key, Language language, std::initializer_list<std::string_view> arguments) {
    return filled(key, language, arguments);
}

std::string render(std::string_view key, Language language, const std::vector<std::string>& arguments) {
    return filled(key, language, arguments);
}

void append_sentence(std::string& text, const Message& message, Language language) {
    fill(text, message.key, language, message.arguments);
}

void append_sentence(std::string& text, std::string_view key, Language language,
                     std::initializer_list<std::string_view> arguments) {
    fill(text, key, language, arguments);
}

}  // namespace budgetcheck
