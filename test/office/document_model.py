"""A sample's text as paragraphs and real tables, as the office that printed it had them in its own program.

Figures go into the columns in which `budgetcheck extract` reads them; headers are those of the forms, with merged cells.
Knows the budgets of samples/ and samples/errors (the nine tables and the project forms); knows no file formats."""

import json
import re
import subprocess
from dataclasses import dataclass, field


@dataclass
class Cell:
    row: int
    column: int
    text: str
    rows: int = 1
    columns: int = 1
    figure: bool = False


@dataclass
class Table:
    name: str  # of its sheet
    width: int
    heading: list = field(default_factory=list)  # of paragraphs: title, body and unit
    cells: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    height: int = 0

    def add(self, cells):
        """A row of (column, text, columns, rows, figure)."""
        for column, text, columns, rows, figure in cells:
            if text:
                self.cells.append(Cell(self.height, column, text, rows, columns, figure))
        self.height += 1


TITLES = [
    ("T1", "财务收支预算总表"), ("T4", "财政拨款收支预算总表"), ("T2", "收入预算总表"), ("T3", "支出预算总表"),
    ("T5", "一般公共预算支出功能分类预算表"), ("T6", "政府性基金预算支出功能分类预算表"),
    ("T7", "国有资本经营预算支出功能分类预算表"), ("T8", "一般公共预算基本支出部门预算经济分类预算表"),
    ("T9", "“三公”经费和机关运行经费预算表"),
]
LEFT = ("财政拨款收入", "一般公共预算资金", "政府性基金", "国有资本经营预算", "事业收入", "事业单位经营收入", "其他收入", "收入总计")
GROUPS = {"T2": "收入预算", "T3": "支出预算", "T5": "一般公共预算支出", "T6": "政府性基金预算支出",
          "T7": "国有资本经营预算支出", "T8": "一般公共预算基本支出"}
COLUMNS = {
    "T2": ["合计", "财政拨款收入", "事业收入", "事业单位经营收入", "其他收入"],
    "T3": ["合计", "基本支出", "项目支出"], "T5": ["合计", "基本支出", "项目支出"], "T6": ["合计", "基本支出", "项目支出"],
    "T7": ["合计", "基本支出", "项目支出"], "T8": ["合计", "人员经费", "公用经费"],
    "T1 of a department.2": ["合计"],
    "T1.2": ["合计", "人员经费", "公用经费", "项目支出"],
    "T4.2": ["合计", "一般公共预算", "政府性基金预算", "国有资本经营预算"],
    "T9": ["“三公”合计", "因公出国（境）费", "公务接待费", "公务用车小计", "公务用车购置费", "公务用车运行费", "机关运行经费"],
}
AMOUNT = re.compile(r"^-?[\d,]+(\.\d+)?$")


def parts_of(line):
    """(column, text) of what stands apart in a line: by two blanks, or by one beside a figure."""
    found = []
    end = -2
    for match in re.finditer(r"\S+", line):
        word = match.group()
        joined = match.start() == end + 1 and not AMOUNT.match(word) and not AMOUNT.match(found[-1][1])
        if joined:
            found[-1] = (found[-1][0], found[-1][1] + " " + word)
        else:
            found.append((match.start(), word))
        end = match.end()
    return found


def table_of(line):
    bare = line.strip().replace("\f", "")
    if re.match(r"^\d+\s*[.．、]", bare) or not re.match(r"^\d{4}年", bare):
        return None
    return next((table for table, stem in TITLES if bare.endswith(stem)), None)


def is_split(name, whole):
    """Does the name of a row go on in lines around it?"""
    name = name.replace("（", "(").replace("）", ")")
    return len(whole) > len(name) and name in whole


def begins_left(parts, place):
    """Is this the first of several labels in a line, at its beginning?"""
    return place < 3 and any(at > place and not AMOUNT.match(text) for at, text in parts)


class Reader:
    def __init__(self, program, path):
        raw = open(path, encoding="utf-8", errors="surrogateescape").read()
        self.lines = [line.replace("\f", " ") for line in raw.split("\n")]
        figures = subprocess.run([program, "extract", path], capture_output=True, text=True, check=False).stdout
        self.figures = {}
        self.names = {}  # of rows, by line
        for line in figures.splitlines():
            one = json.loads(line)
            if one.get("status") == "printed" and one["view"][0] == "T":
                self.figures[one["line"] - 1, one["column"] - 1] = (one["view"], one["column_name"])
                self.names[one["line"] - 1] = one["row"]
        self.blocks = []
        self.pages = 0

    def read(self):
        at = 0
        paragraph = ""
        def finish():
            nonlocal paragraph
            if paragraph:
                self.blocks.append(paragraph)
            paragraph = ""
        while at < len(self.lines):
            line = self.lines[at]
            table = table_of(line)
            if table and any("编制单位" in one or "编制部门" in one for one in self.lines[at + 1:at + 4]):
                finish()
                at = self.table(table, at)
                continue
            if line.strip() == "财政项目支出绩效目标申报表":
                finish()
                at = self.form(at)
                continue
            if not line.strip():
                finish()
            elif line.startswith(" ") or not paragraph or re.match(r"^[一二三四五六七八九十]+、", line):
                finish()
                paragraph = line.strip()
            else:
                paragraph += line.strip()
            at += 1
        finish()
        return self.blocks

    def table(self, kind, at):
        halves = kind in ("T1", "T4")
        if kind == "T1" and not any(view == "T1.2" and name == "项目支出" for view, name in self.figures.values()):
            kind = "T1 of a department"
        width = {"T1 of a department": 4, "T1": 7, "T4": 7, "T9": 7, "T8": 6}.get(kind, 4 + len(COLUMNS.get(kind, [])))
        table = Table(f"表{kind[1]}", width)
        table.heading.append([self.lines[at].strip()])
        at += 1
        while not self.lines[at].strip():
            at += 1
        table.heading.append([text for _, text in parts_of(self.lines[at])])
        header(kind, table)
        at += 1
        end = at
        while end < len(self.lines) and not self.ends(kind, end):
            end += 1
        if halves:
            self.halves(kind, table, at, end)
        elif kind == "T9":
            self.single_row(table, at, end)
        else:
            self.codes(kind, table, at, end)
        while end < len(self.lines) and self.lines[end].strip().startswith("注"):
            note = self.lines[end].strip()
            end += 1
            while end < len(self.lines) and self.lines[end].strip() and not self.lines[end].startswith(" "):
                if table_of(self.lines[end]) or self.lines[end].strip().startswith("注"):
                    break
                note += self.lines[end].strip()
                end += 1
            table.notes.append(note)
        self.blocks.append(table)
        return end

    def ends(self, kind, at):
        """Behind the total, or where something else begins."""
        before = self.lines[at - 1].split()
        if before and before[0] == ("收入总计" if kind.startswith(("T1", "T4")) else "合计") and kind != "T9":
            return True
        if kind == "T9" and any(at - 1 == line for line, _ in self.figures):
            return True
        line = self.lines[at]
        return bool(table_of(line)) or line.strip().startswith("注") or line.strip() == "其他相关情况说明"

    def codes(self, kind, table, begin, end):
        names = COLUMNS[kind]
        first = 3 if kind != "T8" else 2
        last_name = None
        started = False
        for at in range(begin, end):
            parts = parts_of(self.lines[at])
            if not parts:
                continue
            texts = [text for _, text in parts]
            is_code = any((at, place) in self.figures for place, _ in parts) and re.match(r"^\d", texts[0])
            if not is_code and not (texts[0] in ("合计",) and (len(texts) == 1 or AMOUNT.match(texts[1]))):
                if self.is_piece(at, texts):
                    continue
                if started and len(texts) == 1 and last_name and "科目" not in texts[0] and texts[0] not in ("项目", "单位："):
                    if not any(texts[0].endswith(word) for word in ("类", "款", "项")):
                        last_name.text += texts[0]
                continue
            started = True
            row = []
            codes = []
            figures = []
            name = ""
            for place, text in parts:
                if self.figures.get((at, place)):
                    figures.append((place, text))
                elif not name and re.match(r"^\d[\d ]*$", text) and len(codes) < first:
                    codes += text.split()
                elif AMOUNT.match(text) and name:
                    figures.append((place, text))
                else:
                    name += text
            if is_split(name, self.names.get(at, "")):
                name = self.names[at]
            for i, code in enumerate(codes):
                row.append((i, code, 1, 1, False))
            if texts[0] == "合计":
                row.append((0, "合计", first + 1, 1, False))
            else:
                row.append((first, name, 1, 1, False))
            next_column = 0
            for place, text in figures:
                found = self.figures.get((at, place))
                index = names.index(found[1]) if found and found[1] in names else next_column
                next_column = index + 1
                row.append((first + 1 + index, text, 1, 1, True))
            table.add(row)
            last_name = next((cell for cell in reversed(table.cells) if cell.row == table.height - 1 and cell.column == first), None)

    def is_piece(self, at, texts):
        """Is the line nothing but a piece of the name of the row above or below it?"""
        around = [line for line in range(at - 2, at + 3) if line in self.names]
        return len(texts) == 1 and any(is_split(texts[0], self.names[line]) for line in around)

    def halves(self, kind, table, begin, end):
        right = COLUMNS[kind + ".2"]
        started = False
        for at in range(begin, end):
            parts = parts_of(self.lines[at])
            texts = [re.sub(r"^[一二三四五六七八九十\d]+[、.．]\s*", "", text) for _, text in parts]
            started = started or bool(texts) and texts[0].startswith("财政拨款收入") and "财政拨款支出" not in texts \
                or bool(texts) and texts[0].startswith("一般公共预算资金")
            if not started or not parts:
                continue
            row = []
            left_label = left_figure = False
            next_column = 0
            for (place, text), bare in zip(parts, texts):
                found = self.figures.get((at, place))
                if found and found[0] == kind[:2]:
                    row.append((1, text, 1, 1, True))
                    left_figure = True
                elif found:
                    index = right.index(found[1]) if found[1] in right else next_column
                    next_column = index + 1
                    row.append((3 + index, text, 1, 1, True))
                elif not left_label and place < 40 and (bare.startswith(LEFT) or begins_left(parts, place)):
                    row.append((0, text, 1, 1, False))
                    left_label = True
                else:
                    row.append((2, text, 1, 1, False))
            table.add(row)

    def single_row(self, table, begin, end):
        names = COLUMNS["T9"]
        for at in range(begin, end):
            found = [(place, text) for place, text in parts_of(self.lines[at]) if (at, place) in self.figures]
            if not found:
                continue
            row = []
            for place, text in found:
                index = names.index(self.figures[at, place][1])
                row.append((index, text, 1, 1, True))
            table.add(row)

    def form(self, at):
        """The form of a project, from its words in their order."""
        table = Table("绩效目标", 8)
        table.heading += [[self.lines[at].strip()], [self.lines[at + 1].strip()]]
        at += 2
        rows = []
        while at < len(self.lines):
            line = self.lines[at]
            if line.strip().endswith("经费情况说明") or re.match(r"^\s*附", line):
                break
            if line.strip():
                rows.append((line, parts_of(line)))
            at += 1
        targets = False
        texts = {}
        group = None
        kinds = []
        for line, parts in rows:
            words = [text for _, text in parts]
            if words[0] == "项目总目标":
                targets = True
                continue
            if "一级指标" in words:
                break
            if targets:
                for place, text in parts:
                    if text in ("项目", "绩效", "目标"):
                        continue
                    side = 0 if place < 35 else 1
                    texts[side] = texts.get(side, "") + text
                continue
            words = [word for word in words if word not in ("项目资金", "(元)", "（元）")]
            row = []
            money = words and re.search(r"资金|财政", words[0])
            if money:
                self.money(table, words)
                continue
            spans = {4: [1, 3, 1, 3], 6: [1, 2, 1, 2, 1, 1]}
            if len(words) in spans:
                column = 0
                for word, span in zip(words, spans[len(words)]):
                    row.append((column, word, span, 1, False))
                    column += span
                table.add(row)
        table.add([(0, "项目绩效目标", 1, 2, False), (1, "项目总目标", 3, 1, False), (4, "年度总体目标", 4, 1, False)])
        table.add([(1, texts.get(0, ""), 3, 1, False), (4, texts.get(1, ""), 4, 1, False)])
        self.indicators(table, rows)
        self.blocks.append(table)
        return at

    @staticmethod
    def money(table, words):
        """Two labels with their amounts: all, or those of the year."""
        row = [] if any(cell.text == "项目资金（元）" for cell in table.cells) else [(0, "项目资金（元）", 1, 4, False)]
        side = 1 if words[0].startswith("上年结转") else -1
        for word in words:
            if AMOUNT.match(word):
                row.append(((3, 7)[side], word, 1, 1, True))
            else:
                side += 0 if words[0] == word and side == 1 else 1
                row.append(((1, 4)[side], word, (2, 3)[side], 1, False))
        table.add(row)

    @staticmethod
    def indicators(table, rows):
        begun = False
        found = []
        for _, parts in rows:
            words = [text for _, text in parts if text not in ("绩效", "指标")]
            if words[:1] == ["一级指标"]:
                begun = True
                continue
            if begun and words:
                found.append(words)
        table.add([(0, "绩效指标", 1, len(found) + 1, False), (1, "一级指标", 1, 1, False), (2, "二级指标", 2, 1, False),
                   (4, "三级指标", 2, 1, False), (6, "年度(/项目)指标值", 2, 1, False)])
        firsts = ("产出指标", "效益指标", "满意度指标", "影响力目标")
        order = []
        group = None
        for words in found:
            first = next((word for word in words if word in firsts), None)
            rest = [word for word in words if word not in firsts]
            kind = rest.pop(0) if len(rest) == 3 else None
            order.append([first, kind, *rest])
        # A group's word stands in the middle of its rows: the kinds say where it begins.
        outputs = ("数量", "质量", "时效", "成本")
        for one in order:
            if one[1]:
                group = "产出指标" if one[1].startswith(outputs) else "满意度指标" if "满意度" in one[1] else "效益指标"
            one[0] = group
        for i, one in enumerate(order):
            row = []
            if i == 0 or order[i - 1][0] != one[0]:
                row.append((1, one[0], 1, sum(other[0] == one[0] for other in order), False))
            if one[1]:
                span = 1
                while i + span < len(order) and order[i + span][1] is None:
                    span += 1
                row.append((2, one[1], 2, span, False))
            row += [(4, one[2], 2, 1, False), (6, one[3] if len(one) > 3 else "", 2, 1, False)]
            table.add(row)


def header(kind, table):
    if kind in GROUPS:
        codes = ["类", "款", "项"] if kind != "T8" else ["类", "款"]
        names = COLUMNS[kind]
        first = len(codes)
        what = "功能分类" if kind != "T8" else "经济分类"
        table.add([(0, "项目", first + 1, 1, False), (first + 1, GROUPS[kind], len(names), 1, False)])
        row = [(0, what + "科目编码", first, 1, False),
               (first, ("功能分类" if kind != "T8" else "部门经济分类") + "科目名称", 1, 2, False)]
        table.add(row + [(first + 1 + i, name, 1, 2, False) for i, name in enumerate(names)])
        table.add([(i, code, 1, 1, False) for i, code in enumerate(codes)])
    elif kind == "T1 of a department":
        table.add([(0, "本年收入", 2, 1, False), (2, "本年支出", 2, 1, False)])
        table.add([(i, ("项目", "预算数")[i % 2], 1, 1, False) for i in range(4)])
    elif kind == "T1":
        table.add([(0, "本年收入", 2, 1, False), (2, "本年支出", 5, 1, False)])
        table.add([(0, "项目", 1, 3, False), (1, "预算数", 1, 3, False), (2, "项目", 1, 3, False), (3, "预算数", 4, 1, False)])
        table.add([(3, "合计", 1, 2, False), (4, "基本支出", 2, 1, False), (6, "项目支出", 1, 2, False)])
        table.add([(4, "人员经费", 1, 1, False), (5, "公用经费", 1, 1, False)])
    elif kind == "T4":
        table.add([(0, "财政拨款收入", 2, 1, False), (2, "财政拨款支出", 5, 1, False)])
        table.add([(i, name, 1, 1, False) for i, name in enumerate(["项目", "预算数", "项目", *COLUMNS["T4.2"]])])
    elif kind == "T9":
        table.add([(0, "“三公”经费预算数", 6, 1, False), (6, "机关运行经费预算数", 1, 3, False)])
        table.add([(0, "合计", 1, 2, False), (1, "因公出国(境)费", 1, 2, False), (2, "公务接待费", 1, 2, False),
                   (3, "公务用车购置及运行费", 3, 1, False)])
        table.add([(3, "小计", 1, 1, False), (4, "购置费", 1, 1, False), (5, "运行费", 1, 1, False)])
