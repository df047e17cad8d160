#!/usr/bin/env python3
"""Writes samples as office documents: make_documents.py BUDGETCHECK FOLDER SAMPLE...

For each sample FOLDER/NAME.xlsx, .docx and .html, always with the same bytes. test/office/documents is made so:

    test/office/make_documents.py build/release/bin/budgetcheck test/office/documents \\
        samples/unit_budget.txt samples/errors/{add-split,agree-prose,agree-table,project-dates}.txt
"""

import html
import re
import sys
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from document_model import AMOUNT, Reader, Table
from other_forms import read_forms

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def package(path, parts):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text.encode(), zipfile.ZIP_DEFLATED)


def content_types(overrides):
    kinds = "".join(f'<Override PartName="/{part}" ContentType="application/vnd.openxmlformats-officedocument.{kind}+xml"/>'
                    for part, kind in overrides)
    return (XML + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{kinds}</Types>')


def relations(rows):
    body = "".join(f'<Relationship Id="rId{i + 1}" Type="{OFFICE}/{kind}" Target="{target}"/>'
                   for i, (kind, target) in enumerate(rows))
    return XML + f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{body}</Relationships>'


# --- XLSX: a sheet for each table, and one for the paragraphs between two.

def letters(column):
    return chr(ord("A") + column)


def number_style(text):
    """Number and index of its style: what the sample prints is what the format shows."""
    decimals = len(text.partition(".")[2])
    grouped = "," in text
    style = {(0, False): 1, (0, True): 2, (2, False): 3, (2, True): 4}.get((decimals, grouped))
    plain = text.replace(",", "")
    return (plain, style) if style and not re.match(r"^-?0\d", plain) else (None, 0)


class Sheet:
    def __init__(self, name):
        self.name = name
        self.rows = []
        self.merged = []

    def add(self, cells):
        row = len(self.rows) + 1
        xml = ""
        for cell in sorted(cells, key=lambda cell: cell[0]):
            column, text, columns, rows, figure = cell
            place = f"{letters(column)}{row}"
            number, style = number_style(text) if figure and AMOUNT.match(text) else (None, 0)
            if number is not None:
                xml += f'<c r="{place}" s="{style}"><v>{float(number)!r}</v></c>'.replace(".0</v>", "</v>")
            else:
                xml += f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'
            if columns > 1 or rows > 1:
                self.merged.append(f"{place}:{letters(column + columns - 1)}{row + rows - 1}")
        self.rows.append(f'<row r="{row}">{xml}</row>')

    def xml(self):
        merged = "".join(f'<mergeCell ref="{one}"/>' for one in self.merged)
        merged = f'<mergeCells count="{len(self.merged)}">{merged}</mergeCells>' if merged else ""
        return XML + f'<worksheet xmlns="{SHEETS}"><sheetData>{"".join(self.rows)}</sheetData>{merged}</worksheet>'


def sheet_of(table):
    sheet = Sheet(table.name)
    for i, words in enumerate(table.heading):
        last = table.width - 1
        sheet.add([(0, words[0], table.width, 1, False)] if len(words) == 1 else
                  [(0, words[0], 1, 1, False), (last, words[-1], 1, 1, False)])
    for row in range(table.height):
        sheet.add([(c.column, c.text, c.columns, c.rows, c.figure) for c in table.cells if c.row == row])
    for note in table.notes:
        sheet.add([(0, note, table.width, 1, False)])
    return sheet


def write_xlsx(path, blocks):
    sheets = []
    for block in blocks:
        if isinstance(block, Table):
            sheets.append(sheet_of(block))
        else:
            if not sheets or not sheets[-1].name.startswith("文字"):
                sheets.append(Sheet("文字"))
            sheets[-1].add([(0, block, 1, 1, False)])
    names = {}
    for sheet in sheets:
        names[sheet.name] = names.get(sheet.name, 0) + 1
        if names[sheet.name] > 1:
            sheet.name += f"（{names[sheet.name]}）"
    formats = "".join(f'<xf numFmtId="{one}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
                      for one in (0, 1, 3, 2, 4))
    parts = {
        "[Content_Types].xml": content_types(
            [("xl/workbook.xml", "spreadsheetml.sheet.main"), ("xl/styles.xml", "spreadsheetml.styles")] +
            [(f"xl/worksheets/sheet{i + 1}.xml", "spreadsheetml.worksheet") for i in range(len(sheets))]),
        "_rels/.rels": relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": XML + f'<workbook xmlns="{SHEETS}" xmlns:r="{OFFICE}"><sheets>' + "".join(
            f'<sheet name="{escape(sheet.name)}" sheetId="{i + 1}" r:id="rId{i + 1}"/>' for i, sheet in enumerate(sheets)) +
            "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relations(
            [("worksheet", f"worksheets/sheet{i + 1}.xml") for i in range(len(sheets))] + [("styles", "styles.xml")]),
        "xl/styles.xml": XML + f'<styleSheet xmlns="{SHEETS}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>'
            '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="5">{formats}</cellXfs></styleSheet>',
    }
    for i, sheet in enumerate(sheets):
        parts[f"xl/worksheets/sheet{i + 1}.xml"] = sheet.xml()
    package(path, parts)


# --- DOCX

# The first ordinals of these lists are not typed, as Word makes them.
NUMBERED = [re.compile(r"^([一二三四五六七八九十]+)、(项目概述|立项依据|实施主体|实施方案|实施周期|年度预算安排|绩效目标)$")]


def word_paragraph(text, numbered=0):
    properties = f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{numbered}"/></w:numPr></w:pPr>' if numbered else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def grid_of(table):
    """Cells by row and column; True where a merged one covers."""
    grid = {}
    for cell in table.cells:
        for row in range(cell.rows):
            for column in range(cell.columns):
                grid[cell.row + row, cell.column + column] = cell
    return grid


def word_table(table):
    grid = grid_of(table)
    xml = '<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>' + '<w:gridCol w:w="1200"/>' * table.width + "</w:tblGrid>"
    for row in range(table.height):
        xml += "<w:tr>"
        column = 0
        while column < table.width:
            cell = grid.get((row, column))
            span = cell.columns if cell else 1
            properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
            if cell and cell.rows > 1:
                properties += '<w:vMerge w:val="restart"/>' if cell.row == row else "<w:vMerge/>"
            text = cell.text if cell and cell.row == row else ""
            xml += f'<w:tc><w:tcPr><w:tcW w:w="{1200 * span}" w:type="dxa"/>{properties}</w:tcPr>{word_paragraph(text)}</w:tc>'
            column += span
        xml += "</w:tr>"
    return xml + "</w:tbl>"


def write_docx(path, blocks):
    body = ""
    lists = 0
    for block in blocks:
        if isinstance(block, Table):
            for words in block.heading:
                body += word_paragraph("        ".join(words))
            body += word_table(block) + "".join(word_paragraph(note) for note in block.notes)
            continue
        match = NUMBERED[0].match(block)
        if match:
            if match.group(1) == "一":
                lists += 1
            body += word_paragraph(match.group(2), lists)
        else:
            body += word_paragraph(block)
    numbering = "".join(
        f'<w:abstractNum w:abstractNumId="{i}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/><w:lvlJc w:val="left"/>'
        "</w:lvl></w:abstractNum>" for i in range(lists))
    numbering += "".join(f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/></w:num>' for i in range(lists))
    package(path, {
        "[Content_Types].xml": content_types([("word/document.xml", "wordprocessingml.document.main"),
                                              ("word/numbering.xml", "wordprocessingml.numbering")]),
        "_rels/.rels": relations([("officeDocument", "word/document.xml")]),
        "word/document.xml": XML + f'<w:document xmlns:w="{WORDS}"><w:body>{body}<w:p/></w:body></w:document>',
        "word/_rels/document.xml.rels": relations([("numbering", "numbering.xml")]),
        "word/numbering.xml": XML + f'<w:numbering xmlns:w="{WORDS}">{numbering}</w:numbering>',
    })


# --- HTML

def web_table(table):
    rows = ""
    for row in range(table.height):
        cells = {cell.column: cell for cell in table.cells if cell.row == row}
        grid = grid_of(table)
        xml = ""
        column = 0
        while column < table.width:
            cell = grid.get((row, column))
            if cell is None:
                xml += "<td>&nbsp;</td>"
            elif column in cells:
                spans = (f' colspan="{cell.columns}"' if cell.columns > 1 else "") + (f' rowspan="{cell.rows}"' if cell.rows > 1 else "")
                xml += f"<td{spans}>{html.escape(cell.text)}</td>"
            column += cell.columns if cell else 1
        rows += f"<tr>{xml}</tr>\n"
    return f'<table border="1">\n{rows}</table>\n'


def write_html(path, blocks):
    body = ""
    for block in blocks:
        if isinstance(block, Table):
            for words in block.heading:
                body += f'<p align="center">{"&nbsp;&nbsp;&nbsp;&nbsp;".join(html.escape(word) for word in words)}</p>\n'
            body += web_table(block) + "".join(f"<p>{html.escape(note)}</p>\n" for note in block.notes)
        else:
            body += f"<p>{html.escape(block)}</p>\n"
    page = ('<!DOCTYPE html>\n<html lang="zh">\n<head><meta charset="utf-8"><title>预算</title>\n'
            "<style>td { border: 1px solid }</style><script>var figures = '1,234.00';</script></head>\n"
            f"<body>\n{body}</body>\n</html>\n")
    Path(path).write_text(page, encoding="utf-8")


def main():
    program, folder, *samples = sys.argv[1:]
    for sample in samples:
        reader = Reader(program, sample)
        blocks = reader.read()
        if not any(isinstance(block, Table) for block in blocks):
            blocks = read_forms(reader.lines)
        name = Path(folder) / Path(sample).stem
        write_xlsx(f"{name}.xlsx", blocks)
        write_docx(f"{name}.docx", blocks)
        write_html(f"{name}.html", blocks)


if __name__ == "__main__":
    main()
