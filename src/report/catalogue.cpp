// Finding a sentence and putting its arguments in place.
#include "report/catalogue.hpp"

#include "report/catalogue_sections.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace budgetcheck {
namespace {

constexpr std::string_view placeholder = "{0}";

const CatalogueEntry& find(std::string_view key) {
    for (const auto section : catalogue()) {
        if (key > section.back().key) continue;
        const auto found = std::ranges::lower_bound(section, key, {}, &CatalogueEntry::key);
        if (found != section.end() && found->key == key) return *found;
    }
    throw std::logic_error(fmt::format("no message in the catalogue has the key {}", key));
}

/// An argument may hold braces, so what is put in place is not looked at again.
std::string fill(std::string_view sentence, const Message& message) {
    std::string result;
    std::size_t size = sentence.size();
    for (const std::string& argument : message.arguments) size += argument.size();
    result.reserve(size);
    for (std::size_t open = sentence.find('{'); open != sentence.npos; open = sentence.find('{')) {
        const auto index = static_cast<std::size_t>(sentence[open + 1] - '0');
        if (index >= message.arguments.size())
            throw std::logic_error(fmt::format("message {} lacks its argument {}", message.key, index));
        result.append(sentence.substr(0, open)).append(message.arguments[index]);
        sentence.remove_prefix(open + placeholder.size());
    }
    return result.append(sentence);
}

}  // namespace

std::span<const std::span<const CatalogueEntry>> catalogue() {
    static const std::array sections{
        configuration_messages(), document_messages(), explain_messages(), finding_messages(), html_messages(),
        input_messages(),         results_messages(),  summary_messages(), text_messages(),    usage_messages()};
    return sections;
}

std::string render(const Message& message, Language language) {
    const CatalogueEntry& entry = find(message.key);
    return fill(language == Language::zh ? entry.zh : entry.en, message);
}

std::string render(std::string_view key, Language language, std::vector<std::string> arguments) {
    return render(Message{key, std::move(arguments)}, language);
}

}  // namespace budgetcheck
