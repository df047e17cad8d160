// Finding a sentence and putting its arguments in place.
#include "report/catalogue.hpp"

#include "report/catalogue_sections.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <stdexcept>

namespace budgetcheck {
namespace {

constexpr std::string_view placeholder = "{0}";

/// All entries by a sum of their keys' characters, as numbers of a section and in it. It is built once, for a text
/// report asks for some thirty.
class Index {
public:
    Index() {
        places_.fill(none);
        const auto sections = catalogue();
        for (std::size_t section = 0; section < sections.size(); ++section)
            for (std::size_t i = 0; i < sections[section].size(); ++i) {
                std::size_t at = slot(sections[section][i].key);
                while (places_[at] != none) at = behind(at);
                places_[at] = static_cast<std::uint16_t>(section * most_entries + i);
            }
    }

    const CatalogueEntry& find(std::string_view key) const {
        for (std::size_t at = slot(key); places_[at] != none; at = behind(at)) {
            const CatalogueEntry& entry = catalogue()[places_[at] / most_entries][places_[at] % most_entries];
            if (entry.key == key) return entry;
        }
        throw std::logic_error(fmt::format("no message in the catalogue has the key {}", key));
    }

private:
    static constexpr std::size_t slots = 1024;        ///< twice as many as there are messages
    static constexpr std::size_t most_entries = 512;  ///< of a section
    static constexpr std::uint16_t none = 0xFFFF;

    static std::size_t slot(std::string_view key) {
        std::uint32_t sum = 0;
        for (const char c : key) sum = sum * 31U + static_cast<unsigned char>(c);
        return (sum ^ sum >> 10) % slots;
    }

    static std::size_t behind(std::size_t at) { return (at + 1) % slots; }

    std::array<std::uint16_t, slots> places_{};
};

const CatalogueEntry& find(std::string_view key) {
    static const Index index;
    return index.find(key);
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
