// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingsdialog.h"

#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QTimeZone>

namespace desk::ui {

SettingsDialog::SettingsDialog(const Settings& settings, QWidget* parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_language(new QComboBox)
    , m_theme(new QComboBox)
    , m_density(new QComboBox)
    , m_zone(new QComboBox)
    , m_limit(new QSpinBox)
    , m_interval(new QSpinBox)
    , m_form(new QFormLayout)
    , m_limitHelp(new QLabel)
{
    setObjectName(QStringLiteral("settingsDialog"));
    setMinimumWidth(480);
    m_language->setObjectName(QStringLiteral("languageBox"));
    m_theme->setObjectName(QStringLiteral("themeBox"));
    m_density->setObjectName(QStringLiteral("densityBox"));
    m_limit->setRange(5, 100);
    m_limit->setSingleStep(5);
    m_interval->setRange(1, 60);
    m_limitHelp->setWordWrap(true);
    m_zone->addItem(QString(), QByteArray());
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id), id);
    m_zone->setMaxVisibleItems(12);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setLabelAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(12);
    for (QWidget* field :
        std::initializer_list<QWidget*> { m_language, m_theme, m_density, m_zone, m_limit, m_limitHelp, m_interval })
        m_form->addRow(QStringLiteral(" "), field); // the labels' words come with the language
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(20);
    layout->addLayout(m_form);
    layout->addStretch();
    layout->addWidget(buttons);
    fillChoices();
    retranslate();
    for (QComboBox* box : { m_language, m_theme, m_density, m_zone })
        connect(box, &QComboBox::currentIndexChanged, this, &SettingsDialog::read);
    for (QSpinBox* box : { m_limit, m_interval })
        connect(box, &QSpinBox::valueChanged, this, &SettingsDialog::read);
}

void SettingsDialog::fillChoices()
{
    m_filling = true;
    const auto fill
        = [](QComboBox* box, std::initializer_list<std::pair<QString, QVariant>> choices, const QVariant& chosen) {
              box->clear();
              for (const auto& [text, value] : choices)
                  box->addItem(text, value);
              box->setCurrentIndex(std::max(0, box->findData(chosen)));
          };
    fill(m_language,
        { { tr("As the system"), QString() }, { QStringLiteral("English"), QStringLiteral("en") },
            { QStringLiteral("Français"), QStringLiteral("fr") } },
        m_settings.language);
    fill(m_theme, { { tr("As the system"), 0 }, { tr("Light"), 1 }, { tr("Dark"), 2 } }, int(m_settings.theme));
    fill(m_density, { { tr("Regular, two lines"), false }, { tr("Compact, one line"), true } }, m_settings.compact);
    m_zone->setItemText(0, tr("As the system (%1)").arg(QString::fromLatin1(QTimeZone::systemTimeZoneId())));
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(m_settings.timeZone)));
    m_limit->setSuffix(tr("%", "percent, after a number"));
    m_limit->setValue(m_settings.limitPercent);
    m_interval->setSuffix(tr(" min", "minutes, after a number"));
    m_interval->setValue(m_settings.intervalSeconds / 60);
    m_filling = false;
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    const QString labels[] = { tr("Language"), tr("Theme"), tr("Rows"), tr("Time zone"), tr("Share of the limit"), {},
        tr("Look for news every") };
    for (int i = 0; i < m_form->rowCount(); ++i)
        if (auto* label = qobject_cast<QLabel*>(m_form->itemAt(i, QFormLayout::LabelRole)->widget())) {
            label->setText(labels[i]);
            // The form would put a low label at the top of a high field.
            label->setMinimumHeight(m_form->itemAt(i, QFormLayout::FieldRole)->sizeHint().height());
        }
    m_limitHelp->setText(
        tr("How much of an account’s request limit copying may use. The rest stays for your other tools."));
    m_limitHelp->setFont(Theme::font("secondary"));
    setInk(m_limitHelp, "text.tertiary");
}

void SettingsDialog::read()
{
    if (m_filling)
        return;
    m_settings.language = m_language->currentData().toString();
    m_settings.theme = Settings::ThemeChoice(m_theme->currentData().toInt());
    m_settings.compact = m_density->currentData().toBool();
    m_settings.timeZone = m_zone->currentData().toByteArray();
    m_settings.limitPercent = m_limit->value();
    m_settings.intervalSeconds = m_interval->value() * 60;
    emit settingsChanged(m_settings);
}

void SettingsDialog::changeEvent(QEvent* event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        fillChoices();
        retranslate();
    }
}

} // namespace desk::ui
