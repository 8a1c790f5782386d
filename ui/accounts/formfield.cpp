// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/formfield.h"

#include "ui/accounts/parts.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QLineEdit>

namespace desk::ui {

FormField::FormField(QWidget* parent)
    : QWidget(parent)
    , m_label(plainLabel(false))
    , m_edit(new QLineEdit)
    , m_line(plainLabel(true))
{
    m_label->setBuddy(m_edit);
    m_edit->setTextMargins(6, 0, 6, 0);
    m_line->setObjectName(QStringLiteral("line"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_label);
    layout->addWidget(m_edit);
    layout->addWidget(m_line);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        setMistake({});
        emit edited();
    });
    restyle();
    showLine();
}

void FormField::setWords(const QString& label, const QString& placeholder)
{
    m_label->setText(label);
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleName(label);
}

void FormField::setHint(const QString& hint)
{
    m_hint = hint;
    showLine();
}

void FormField::setMistake(const QString& mistake)
{
    m_mistake = mistake;
    showLine();
}

QString FormField::text() const
{
    return m_edit->text().trimmed();
}

void FormField::showLine()
{
    const bool wrong = !m_mistake.isEmpty();
    m_edit->setProperty("wrong", wrong); // the style draws the border
    m_edit->update();
    m_line->setText(wrong ? m_mistake : m_hint);
    m_line->setVisible(!m_line->text().isEmpty());
    m_edit->setAccessibleDescription(m_line->text());
    setInk(m_line, wrong ? "semantic.negative" : "text.tertiary");
}

void FormField::restyle()
{
    m_label->setFont(Theme::font("secondary", QFont::Medium));
    setInk(m_label, "text.secondary");
    m_line->setFont(Theme::font("secondary"));
    setInk(m_line, m_mistake.isEmpty() ? "text.tertiary" : "semantic.negative");
}

void FormField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace desk::ui
