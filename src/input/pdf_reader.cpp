// Pages are composed while the next ones are still being taken out: nothing but the text is kept.
#include "input/pdf_reader.hpp"

#include "input/page_composer.hpp"
#include "input/pdf_words.hpp"

#include <array>
#include <span>

#include <unistd.h>

namespace budgetcheck {
namespace {

constexpr std::string_view signature = "%PDF-";

constexpr int tool_forbidden = 3;  // pdftotext: the file's permissions do not let its text be taken out

/// What pdftotext says on standard error, where its exit code does not tell.
struct Complaint {
    std::string_view words;
    std::string_view message;
};

constexpr auto complaints_of_failure = std::to_array<Complaint>({
    {"Incorrect password", "input/pdf-password"},
    {"Unsupported version/revision of Standard security", "input/pdf-encrypted"},
    {"encrypt", "input/pdf-encrypted"},
    {"security handler", "input/pdf-encrypted"},
    {"ut of memory", "input/pdf-memory"},
    {"bad_alloc", "input/pdf-memory"},
});

// It ends well although it left something out.
constexpr auto complaints_of_success = std::to_array<Complaint>({
    {"Missing language pack", "input/pdf-characters"},
    {"Syntax Error", "input/pdf-partly-damaged"},
});

std::optional<Message> first_of(std::span<const Complaint> complaints, std::string_view said) {
    for (const Complaint& complaint : complaints)
        if (said.find(complaint.words) != said.npos) return Message{complaint.message, {}};
    return std::nullopt;
}

/// Why the program gave no good answer.
std::optional<Message> failure(const ChildResult& result, const PdfTool& tool, std::size_t most_bytes) {
    switch (result.end) {
        case ChildEnd::not_started:
            return Message{"input/pdf-tool", {tool.command.front()}};
        case ChildEnd::too_slow:
            return Message{"input/pdf-slow", {}};
        case ChildEnd::stopped:
            return Message{"input/pdf-too-large", {std::to_string(most_bytes >> 20)}};
        case ChildEnd::crashed:
        case ChildEnd::exited:
            break;
    }
    if (result.end == ChildEnd::exited && result.exit_code == 0) return std::nullopt;
    if (result.exit_code == tool_forbidden) return Message{"input/pdf-locked", {}};
    return first_of(complaints_of_failure, result.errors).value_or(Message{"input/pdf-damaged", {}});
}

}  // namespace

bool is_pdf(std::string_view first_bytes) {
    return first_bytes.substr(0, pdf_start_bytes).find(signature) != first_bytes.npos;
}

std::vector<std::string> pdftotext(const char* input) {
    return {"pdftotext", "-raw", "-bbox", access(input, R_OK) == 0 ? input : "-", "-"};
}

void read_pdf(int file, const PdfTool& tool, std::size_t most_bytes, PdfText& result) {
    std::string& text = result.text;
    text.clear();
    lseek(file, 0, SEEK_SET);  // for a program that does not open it by name
    std::size_t pages = 0;
    bool words = false;
    PdfWords reader([&](const PdfPage& page) {
        if (pages++ > 0) text += '\f';
        words = words || !page.words.empty();
        compose_page(page, text);
    });
    const ChildResult child = run_child(tool.command, file, tool.limits, [&](std::string_view bytes) {
        return reader.feed(bytes) && text.size() <= most_bytes;
    });
    result.doubt = first_of(complaints_of_success, child.errors);
    result.error = failure(child, tool, most_bytes);
    if (result.error || words) return;
    result.error =
        pages == 0 ? Message{"input/pdf-damaged", {}} : result.doubt.value_or(Message{"input/pdf-image", {}});
}

}  // namespace budgetcheck
