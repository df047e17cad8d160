// Each part is in the order of the whole run already: the part with the least file is next.
#include "results/merge.hpp"

#include "results/parts.hpp"

#include <algorithm>
#include <memory>

namespace budgetcheck::results {
namespace {

/// A part with its next line.
struct Part {
    Lines lines;
    std::string line;
    PlaceInRun place;

    bool advance() {
        if (!lines.next(line)) return false;
        const std::optional<PlaceInRun> next = take_mark(line);
        if (!next) throw lines.wrong("results/no-part");
        place = *next;
        return true;
    }
};

class Merger {
public:
    explicit Merger(const std::function<void(std::string_view)>& write) : write_(write) {}

    void open(const std::string& path) {
        auto part = std::make_unique<Part>(Part{Lines(path), {}, {}});
        if (!part->advance()) return;
        if (merged_.files == 0) merged_.files = part->place.files;
        parts_.push_back(std::move(part));
    }

    Merged run() {
        while (!parts_.empty()) {
            const auto least = std::ranges::min_element(parts_, {}, [](const auto& part) { return part->place.file; });
            take_file(**least);
            if ((*least)->line.empty()) parts_.erase(least);
        }
        note_missing(merged_.files);
        if (!checked_) merged_.missing.clear();  // in some files there is no figure to extract
        return std::move(merged_);
    }

private:
    /// All lines of one file, which stand together in one part.
    void take_file(Part& part) {
        const std::uint32_t file = part.place.file;
        if (file < next_) throw part.lines.wrong("results/twice");
        note_missing(file);
        next_ = file + 1;
        do {
            if (part.place.files != merged_.files) throw part.lines.wrong("results/other-run");
            judge(part);
            part.line += '\n';
            write_(part.line);
            part.line.clear();
        } while (part.advance() && part.place.file == file);
    }

    void judge(const Part& part) {
        const std::optional<DocumentResult> document = document_result(part.line, part.lines);
        if (!document) return;
        checked_ = true;
        merged_.incomplete = merged_.incomplete || document->incomplete;
        merged_.failed = merged_.failed || document->status == name(Status::failed);
    }

    void note_missing(std::uint32_t end) {
        for (std::uint32_t file = next_; file < end; ++file) merged_.missing.push_back(file);
    }

    const std::function<void(std::string_view)>& write_;
    std::vector<std::unique_ptr<Part>> parts_;
    std::uint32_t next_ = 0;
    bool checked_ = false;
    Merged merged_;
};

}  // namespace

Merged merge(const std::vector<std::string>& parts, const std::function<void(std::string_view)>& write) {
    Merger merger(write);
    for (const std::string& part : parts) merger.open(part);
    return merger.run();
}

}  // namespace budgetcheck::results
