<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ChartAccess</name>
    <message>
        <source>Choose in the filter</source>
        <translation>Choisir dans le filtre</translation>
    </message>
    <message>
        <source>List these tickets</source>
        <translation>Lister ces tickets</translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s)</source>
        <translation>
            <numerusform>%Ln point</numerusform>
            <numerusform>%Ln points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln bar(s)</source>
        <translation>
            <numerusform>%Ln barre</numerusform>
            <numerusform>%Ln barres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartPicture</name>
    <message>
        <source>%1, no data yet</source>
        <translation>%1, pas encore de données</translation>
    </message>
    <message>
        <source>%1, data up to %2</source>
        <translation>%1, données jusqu’au %2</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>none, all conversations</source>
        <translation>aucun, toutes les conversations</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
</context>
<context>
    <name>ChartTable</name>
    <message>
        <source>not over yet</source>
        <translation>pas encore terminé</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Assigné à</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Reopened</source>
        <comment>how often</comment>
        <translation>Rouvert</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Attend depuis</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Time</source>
        <comment>how long</comment>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Met</source>
        <comment>targets</comment>
        <translation>Tenus</translation>
    </message>
    <message>
        <source>Ended</source>
        <comment>targets</comment>
        <translation>Terminés</translation>
    </message>
    <message>
        <source>Met</source>
        <comment>share</comment>
        <translation>Tenus</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>90th percentile</source>
        <translation>90e centile</translation>
    </message>
    <message>
        <source>95th percentile</source>
        <translation>95e centile</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Without filter</source>
        <translation>Sans filtre</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <comment>names without a bar of their own</comment>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>From</source>
        <comment>first day</comment>
        <translation>Du</translation>
    </message>
    <message>
        <source>To</source>
        <comment>last day</comment>
        <translation>Au</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créés</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Résolus</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Rouverts</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Encours</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Jour de la semaine</translation>
    </message>
    <message>
        <source>Line</source>
        <comment>of a chart</comment>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>From</source>
        <comment>of an interval</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <comment>of an interval</comment>
        <translation>À</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>none</source>
        <comment>no name</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Backlog at the beginning</source>
        <translation>Encours au début</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Restaurés</translation>
    </message>
    <message>
        <source>Deleted or spam</source>
        <translation>Supprimés ou indésirables</translation>
    </message>
    <message>
        <source>Backlog at the end</source>
        <translation>Encours à la fin</translation>
    </message>
    <message>
        <source>Term</source>
        <comment>of a sum</comment>
        <translation>Terme</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>ChartWhy</name>
    <message>
        <source>Tickets by the day they were created, by the day of their latest solve, and those unsolved at each day’s end.</source>
        <translation>Tickets au jour de leur création, au jour de leur dernière résolution, et ceux non résolus à la fin de chaque jour.</translation>
    </message>
    <message>
        <source>Tickets by the day they were created.</source>
        <translation>Tickets au jour de leur création.</translation>
    </message>
    <message>
        <source>Tickets by the status they have now.</source>
        <translation>Tickets selon leur statut actuel.</translation>
    </message>
    <message>
        <source>Tickets by the priority they have now.</source>
        <translation>Tickets selon leur priorité actuelle.</translation>
    </message>
    <message>
        <source>Tickets by the channel of their first message.</source>
        <translation>Tickets selon le canal de leur premier message.</translation>
    </message>
    <message>
        <source>Tickets by the type they have now.</source>
        <translation>Tickets selon leur type actuel.</translation>
    </message>
    <message>
        <source>Tickets by brand.</source>
        <translation>Tickets par marque.</translation>
    </message>
    <message>
        <source>Tickets by the group they are with now.</source>
        <translation>Tickets selon leur groupe actuel.</translation>
    </message>
    <message>
        <source>Tickets by the person they are assigned to now.</source>
        <translation>Tickets selon la personne assignée actuelle.</translation>
    </message>
    <message>
        <source>Tickets by the organization of their requester.</source>
        <translation>Tickets selon l’organisation du demandeur.</translation>
    </message>
    <message>
        <source>Tickets by who asked.</source>
        <translation>Tickets par demandeur.</translation>
    </message>
    <message>
        <source>Tickets by account.</source>
        <translation>Tickets par compte.</translation>
    </message>
    <message>
        <source>Tickets by tag; a ticket counts in each of its tags.</source>
        <translation>Tickets par tag&#x202f;; un ticket compte dans chacun de ses tags.</translation>
    </message>
    <message>
        <source>Tickets by their last rating.</source>
        <translation>Tickets selon leur dernier avis.</translation>
    </message>
    <message>
        <source>Tickets by the time from their creation to the first public reply of an agent, in calendar time.</source>
        <translation>Tickets selon le temps de leur création à la première réponse publique d’un agent, en temps calendaire.</translation>
    </message>
    <message>
        <source>Tickets by the time from their creation to their latest solve, in calendar time.</source>
        <translation>Tickets selon le temps de leur création à leur dernière résolution, en temps calendaire.</translation>
    </message>
    <message>
        <source>Tickets by the weekday and hour at which they were created.</source>
        <translation>Tickets selon le jour de la semaine et l’heure de leur création.</translation>
    </message>
    <message>
        <source>Tickets by how often they were reopened.</source>
        <translation>Tickets selon le nombre de réouvertures.</translation>
    </message>
    <message>
        <source>Tickets by how many public replies of agents they have.</source>
        <translation>Tickets selon le nombre de réponses publiques d’agents.</translation>
    </message>
    <message>
        <source>Unsolved tickets by the time since they were created.</source>
        <translation>Tickets non résolus selon le temps depuis leur création.</translation>
    </message>
    <message>
        <source>Unsolved tickets whose customer waits for us, by how long the oldest unanswered message has waited.</source>
        <translation>Tickets non résolus dont le client attend une réponse, selon l’attente du plus ancien message sans réponse.</translation>
    </message>
    <message>
        <source>Service level targets that ended: met of all, by kind. Targets whose clock still runs are left out.</source>
        <translation>Objectifs de niveau de service terminés&#x202f;: atteints sur l’ensemble, par type. Ceux dont l’horloge tourne encore ne comptent pas.</translation>
    </message>
    <message>
        <source>The backlog at the beginning, what came and went, and the backlog at the end: the terms add up.</source>
        <translation>L’encours au début, ce qui est entré et sorti, et l’encours à la fin&#x202f;: le compte y est.</translation>
    </message>
    <message>
        <source>How many chats were open at the same time, at most and on average, by day.</source>
        <translation>Combien de chats étaient ouverts en même temps, au plus et en moyenne, par jour.</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>%1 without a value are left out</source>
        <translation>%1 sans valeur ne comptent pas</translation>
    </message>
    <message>
        <source>in business hours</source>
        <translation>en heures ouvrées</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shorter bar(s) gathered under “others”</source>
        <translation>
            <numerusform>%Ln barre plus courte réunie sous «&#x202f;autres&#x202f;»</numerusform>
            <numerusform>%Ln barres plus courtes réunies sous «&#x202f;autres&#x202f;»</numerusform>
        </translation>
    </message>
    <message>
        <source>Data up to %1</source>
        <translation>Données jusqu’au %1</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>No ticket in this filter</source>
        <translation>Aucun ticket dans ce filtre</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créés</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Résolus</translation>
    </message>
    <message>
        <source>Backlog, divided by %1</source>
        <translation>Encours, divisé par %1</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Encours</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>tickets per day</source>
        <translation>tickets par jour</translation>
    </message>
    <message>
        <source>tickets per week</source>
        <translation>tickets par semaine</translation>
    </message>
    <message>
        <source>tickets per month</source>
        <translation>tickets par mois</translation>
    </message>
    <message>
        <source>Created, solved and backlog</source>
        <translation>Créés, résolus et encours</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Canaux</translation>
    </message>
    <message>
        <source>tickets by present status</source>
        <translation>tickets par statut actuel</translation>
    </message>
    <message>
        <source>tickets by present priority</source>
        <translation>tickets par priorité actuelle</translation>
    </message>
    <message>
        <source>tickets by first channel</source>
        <translation>tickets par premier canal</translation>
    </message>
    <message>
        <source>n %1</source>
        <translation>n %1</translation>
    </message>
    <message>
        <source>ddd d MMMM yyyy</source>
        <comment>date of a day in a chart</comment>
        <translation>ddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first day, last day</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>Without filter</source>
        <translation>Sans filtre</translation>
    </message>
    <message>
        <source>Enter lists these tickets</source>
        <translation>Entrée affiche ces tickets</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <comment>bars of a chart</comment>
        <translation>
            <numerusform>%n choisie</numerusform>
            <numerusform>%n choisies</numerusform>
        </translation>
    </message>
    <message>
        <source>counting, %1 of the events read</source>
        <translation>comptage, %1 des événements lus</translation>
    </message>
    <message>
        <source>Period before</source>
        <translation>Période précédente</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>per day</source>
        <translation>par jour</translation>
    </message>
    <message>
        <source>per week</source>
        <translation>par semaine</translation>
    </message>
    <message>
        <source>per month</source>
        <translation>par mois</translation>
    </message>
    <message>
        <source>by account</source>
        <translation>par compte</translation>
    </message>
    <message>
        <source>by group</source>
        <translation>par groupe</translation>
    </message>
    <message>
        <source>by channel</source>
        <translation>par canal</translation>
    </message>
    <message>
        <source>tickets by last rating</source>
        <translation>tickets selon la dernière note</translation>
    </message>
    <message>
        <source>%1 good of %2 rated (%3–%4)</source>
        <translation>%1 bonnes sur %2 notes (%3–%4)</translation>
    </message>
    <message>
        <source>tickets by present assignee</source>
        <translation>tickets par responsable actuel</translation>
    </message>
    <message>
        <source>tickets by present group</source>
        <translation>tickets par groupe actuel</translation>
    </message>
    <message>
        <source>tickets by organization</source>
        <translation>tickets par organisation</translation>
    </message>
    <message>
        <source>a ticket counts in each of its tags</source>
        <translation>un ticket compte dans chacun de ses tags</translation>
    </message>
    <message>
        <source>tickets by type</source>
        <translation>tickets par type</translation>
    </message>
    <message>
        <source>tickets by brand</source>
        <translation>tickets par marque</translation>
    </message>
    <message>
        <source>tickets by requester</source>
        <translation>tickets par demandeur</translation>
    </message>
    <message>
        <source>tickets by account</source>
        <translation>tickets par compte</translation>
    </message>
    <message>
        <source>tickets, calendar time</source>
        <translation>tickets, temps calendaire</translation>
    </message>
    <message>
        <source>tickets created</source>
        <translation>tickets créés</translation>
    </message>
    <message>
        <source>count by weekday and hour</source>
        <translation>nombre par jour et par heure</translation>
    </message>
    <message>
        <source>tickets by how often they were reopened</source>
        <translation>tickets selon le nombre de réouvertures</translation>
    </message>
    <message>
        <source>tickets by public replies of agents</source>
        <translation>tickets selon les réponses publiques des agents</translation>
    </message>
    <message>
        <source>unsolved tickets by age</source>
        <translation>tickets non résolus selon l’âge</translation>
    </message>
    <message>
        <source>unsolved tickets, customer waits</source>
        <translation>tickets non résolus, le client attend</translation>
    </message>
    <message>
        <source>business time</source>
        <translation>heures ouvrées</translation>
    </message>
    <message>
        <source>calendar time</source>
        <translation>temps calendaire</translation>
    </message>
    <message>
        <source>met and missed, of those that ended</source>
        <translation>tenus et manqués, parmi les échus</translation>
    </message>
    <message>
        <source>tickets, from the first day to the last</source>
        <translation>tickets, du premier au dernier jour</translation>
    </message>
    <message>
        <source>at the same time, per day</source>
        <translation>en même temps, par jour</translation>
    </message>
    <message>
        <source>%1 without a reply</source>
        <translation>%1 sans réponse</translation>
    </message>
    <message>
        <source>%1 not solved</source>
        <translation>%1 non résolus</translation>
    </message>
    <message>
        <source>%1 wait for nobody</source>
        <comment>unsolved tickets</comment>
        <translation>%1 n’attendent personne</translation>
    </message>
    <message>
        <source>%1 without one</source>
        <comment>a tag, an assignee, a value</comment>
        <translation>%1 sans</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Assignees</source>
        <translation>Responsables</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisations</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>First reply time</source>
        <translation>Délai de première réponse</translation>
    </message>
    <message>
        <source>Full resolution time</source>
        <translation>Délai de résolution complète</translation>
    </message>
    <message>
        <source>Created by hour and weekday</source>
        <translation>Créés par heure et jour</translation>
    </message>
    <message>
        <source>%1 by hour and weekday</source>
        <comment>a metric</comment>
        <translation>%1 par heure et jour</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Brands</source>
        <translation>Marques</translation>
    </message>
    <message>
        <source>Requesters</source>
        <translation>Demandeurs</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Reopens per ticket</source>
        <translation>Réouvertures par ticket</translation>
    </message>
    <message>
        <source>Replies per ticket</source>
        <translation>Réponses par ticket</translation>
    </message>
    <message>
        <source>Backlog by age</source>
        <translation>Encours par âge</translation>
    </message>
    <message>
        <source>Unanswered now</source>
        <translation>Sans réponse actuellement</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a metric, by account</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>SLA targets met</source>
        <translation>Objectifs SLA tenus</translation>
    </message>
    <message>
        <source>How the backlog changed</source>
        <translation>Évolution de l’encours</translation>
    </message>
    <message>
        <source>Chats at the same time</source>
        <translation>Chats simultanés</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>comptage</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Not asked</source>
        <comment>for satisfaction</comment>
        <translation>Non demandé</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>95% interval</source>
        <translation>Intervalle à 95&#x202f;%</translation>
    </message>
    <message>
        <source>p90</source>
        <comment>90th percentile</comment>
        <translation>p90</translation>
    </message>
    <message>
        <source>Backlog before</source>
        <translation>Encours avant</translation>
    </message>
    <message>
        <source>Backlog after</source>
        <translation>Encours après</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Rouverts</translation>
    </message>
    <message>
        <source>Recovered</source>
        <translation>Restaurés</translation>
    </message>
    <message>
        <source>Deleted or spam</source>
        <translation>Supprimés ou spam</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other(s)</source>
        <comment>names without a bar of their own</comment>
        <translation>
            <numerusform>%Ln autre</numerusform>
            <numerusform>%Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>no change</source>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <comment>weekday, hour, hour</comment>
        <translation>%1, de %2 à %3</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Nombre</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) in an hour of the week</source>
        <translation>
            <numerusform>%Ln ticket en une heure de la semaine</numerusform>
            <numerusform>%Ln tickets en une heure de la semaine</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in an hour of the week</source>
        <translation>
            <numerusform>%Ln en une heure de la semaine</numerusform>
            <numerusform>%Ln en une heure de la semaine</numerusform>
        </translation>
    </message>
    <message>
        <source>No value in this filter</source>
        <translation>Aucune valeur dans ce filtre</translation>
    </message>
    <message>
        <source>Too few for a median, so each one is listed.</source>
        <translation>Trop peu pour une médiane, chaque valeur est donc listée.</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Up to here</source>
        <comment>share of values up to this bucket&apos;s end</comment>
        <translation>Jusqu’ici</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>médiane %1</translation>
    </message>
    <message>
        <source>p90 %1</source>
        <comment>90th percentile</comment>
        <translation>p90 %1</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <comment>95th percentile</comment>
        <translation>p95 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>small plots without room</comment>
        <translation>
            <numerusform>et %Ln de plus</numerusform>
            <numerusform>et %Ln de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>targets met, targets that ended</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Tenus</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Manqués</translation>
    </message>
    <message>
        <source>Share met</source>
        <translation>Part tenue</translation>
    </message>
    <message>
        <source>%1, not over yet</source>
        <comment>a day, week or month</comment>
        <translation>%1, en cours</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>aucune valeur</translation>
    </message>
    <message>
        <source>n</source>
        <comment>number of values</comment>
        <translation>n</translation>
    </message>
    <message>
        <source>Backlog after it</source>
        <translation>Encours ensuite</translation>
    </message>
    <message>
        <source>%1, from the history</source>
        <comment>a metric</comment>
        <translation>%1, d’après l’historique</translation>
    </message>
    <message>
        <source>Brand %1</source>
        <comment>its number, where it has no name</comment>
        <translation>Marque %1</translation>
    </message>
    <message>
        <source>Group %1</source>
        <comment>its number, where it has no name</comment>
        <translation>Groupe %1</translation>
    </message>
    <message>
        <source>Agent %1</source>
        <comment>a number, where there is no name</comment>
        <translation>Agent %1</translation>
    </message>
    <message>
        <source>Organization %1</source>
        <comment>its number, where it has no name</comment>
        <translation>Organisation %1</translation>
    </message>
    <message>
        <source>%1, missed</source>
        <comment>an SLA target</comment>
        <translation>%1, manqué</translation>
    </message>
    <message>
        <source>Share missed</source>
        <translation>Part manquée</translation>
    </message>
    <message>
        <source>Others</source>
        <comment>all values without a line of their own</comment>
        <translation>Autres</translation>
    </message>
    <message>
        <source>%1 over time</source>
        <comment>a metric</comment>
        <translation>%1 au fil du temps</translation>
    </message>
    <message>
        <source>No chat in this filter</source>
        <translation>Aucun chat dans ce filtre</translation>
    </message>
    <message>
        <source>None of the tickets in this filter counts here</source>
        <translation>Aucun ticket de ce filtre ne compte ici</translation>
    </message>
</context>
<context>
    <name>ContentLayout</name>
    <message>
        <source>%1, chosen</source>
        <translation>%1, choisi</translation>
    </message>
</context>
<context>
    <name>Dashboards</name>
    <message>
        <source>Overview</source>
        <translation>Vue d’ensemble</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Encours</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Rapidité</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Sujets</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Accounts compared</source>
        <translation>Comparaison des comptes</translation>
    </message>
    <message>
        <source>This is no dashboard: “%1” was expected.</source>
        <translation>Ceci n’est pas un tableau de bord&#x202f;: «&#x202f;%1&#x202f;» était attendu.</translation>
    </message>
    <message>
        <source>A newer Deskscope wrote this (version %1).</source>
        <translation>Ce fichier vient d’un Deskscope plus récent (version %1).</translation>
    </message>
    <message>
        <source>There is no chart “%1”; %2 was expected.</source>
        <translation>Le graphique «&#x202f;%1&#x202f;» n’existe pas&#x202f;; attendu&#x202f;: %2.</translation>
    </message>
    <message>
        <source>“%1” is no size; %2 was expected.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une taille&#x202f;; attendu&#x202f;: %2.</translation>
    </message>
    <message>
        <source>“%1” is there a second time.</source>
        <translation>«&#x202f;%1&#x202f;» s’y trouve deux fois.</translation>
    </message>
    <message>
        <source>The filter is not understood at “%1”.</source>
        <translation>Le filtre n’est pas compris à «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>This is too long for a dashboard; %1 was expected.</source>
        <translation>C’est trop long pour un tableau de bord&#x202f;; attendu&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <comment>of a file</comment>
        <translation>Ligne %1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The help desk asked for a pause. Copying goes on by itself.</source>
        <translation>Le service a demandé une pause. La copie reprendra d’elle-même.</translation>
    </message>
    <message>
        <source>The help desk asked for a pause. Goes on in %1 s.</source>
        <translation>Le service a demandé une pause. Reprise dans %1&#x202f;s.</translation>
    </message>
    <message>
        <source>not reachable</source>
        <translation>injoignable</translation>
    </message>
    <message>
        <source>The help desk cannot be reached. Check the network and the address. What is copied stays readable.</source>
        <translation>Le service est injoignable. Vérifiez le réseau et l’adresse. Ce qui est copié reste lisible.</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>The help desk did not answer in time. It is asked again later.</source>
        <translation>Le service n’a pas répondu à temps. Nouvel essai plus tard.</translation>
    </message>
    <message>
        <source>connection not secure</source>
        <translation>connexion non sécurisée</translation>
    </message>
    <message>
        <source>The certificate was refused, so nothing was sent. Check the address and the computer’s clock.</source>
        <translation>Le certificat a été refusé, rien n’a donc été envoyé. Vérifiez l’adresse et l’heure de l’ordinateur.</translation>
    </message>
    <message>
        <source>waiting for the limit</source>
        <translation>limite atteinte, en attente</translation>
    </message>
    <message>
        <source>sign in again</source>
        <translation>reconnexion nécessaire</translation>
    </message>
    <message>
        <source>The help desk no longer accepts the key. What is copied stays readable.</source>
        <translation>Le service n’accepte plus la clé. Ce qui est copié reste lisible.</translation>
    </message>
    <message>
        <source>a right is missing</source>
        <translation>droit manquant</translation>
    </message>
    <message>
        <source>The account may not read this. An administrator of the help desk can grant it.</source>
        <translation>Le compte n’a pas le droit de lire ces données. Un administrateur du service peut l’accorder.</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>introuvable</translation>
    </message>
    <message>
        <source>The help desk does not know this address or record.</source>
        <translation>Le service ne connaît pas cette adresse ou cet élément.</translation>
    </message>
    <message>
        <source>changed at the same time</source>
        <translation>modifié au même moment</translation>
    </message>
    <message>
        <source>Somebody else changed it at the same time. Try again.</source>
        <translation>Quelqu’un d’autre l’a modifié au même moment. Réessayez.</translation>
    </message>
    <message>
        <source>an answer could not be read</source>
        <translation>réponse illisible</translation>
    </message>
    <message>
        <source>Kept as received, left out of the list and the charts.</source>
        <translation>Conservée telle que reçue, absente de la liste et des graphiques.</translation>
    </message>
    <message>
        <source>the help desk has a problem</source>
        <translation>problème du service</translation>
    </message>
    <message>
        <source>It answered with an error. It is asked again later.</source>
        <translation>Il a répondu par une erreur. Nouvel essai plus tard.</translation>
    </message>
    <message>
        <source>the disk refused</source>
        <translation>le disque a refusé</translation>
    </message>
    <message>
        <source>The local copy cannot be read or written. Check free space and rights.</source>
        <translation>Impossible de lire ou d’écrire la copie locale. Vérifiez l’espace libre et les droits.</translation>
    </message>
    <message>
        <source>no keychain</source>
        <translation>pas de trousseau</translation>
    </message>
    <message>
        <source>Keys are kept in the system keychain only. Install and unlock one, such as GNOME Keyring or KWallet.</source>
        <translation>Les clés ne sont gardées que dans le trousseau du système. Installez-en un, par exemple GNOME Keyring ou KWallet, et déverrouillez-le.</translation>
    </message>
    <message>
        <source>not possible</source>
        <translation>impossible</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>an internal error</source>
        <translation>erreur interne</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Open settings…</source>
        <translation>Ouvrir les paramètres…</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>Vérifier…</translation>
    </message>
    <message>
        <source>Sign in to its chats…</source>
        <translation>Se connecter à ses chats…</translation>
    </message>
    <message>
        <source>Enter its messaging key…</source>
        <translation>Saisir sa clé de messagerie…</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>Status</source>
        <comment>field</comment>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Priority</source>
        <comment>field</comment>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Type</source>
        <comment>field</comment>
        <translation>Type</translation>
    </message>
    <message>
        <source>Subject</source>
        <comment>field</comment>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>field</comment>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Assignee</source>
        <comment>field</comment>
        <translation>Assigné à</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>field</comment>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Requester</source>
        <comment>field</comment>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Organization</source>
        <comment>field</comment>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Brand</source>
        <comment>field</comment>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <comment>field</comment>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>none</source>
        <comment>value of a field</comment>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Other end-user</source>
        <translation>Autre utilisateur final</translation>
    </message>
    <message>
        <source>Bot, automatic reply</source>
        <translation>Bot, réponse automatique</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Système</translation>
    </message>
    <message>
        <source>%1 joined</source>
        <translation>arrivée de %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>départ de %1</translation>
    </message>
    <message>
        <source>rating</source>
        <translation>avis</translation>
    </message>
    <message>
        <source>rating: “%1”</source>
        <translation>avis&#x202f;: «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>system notice</source>
        <translation>message système</translation>
    </message>
    <message>
        <source>unknown event</source>
        <translation>événement inconnu</translation>
    </message>
    <message>
        <source>solved, nobody waited</source>
        <translation>résolu, personne n’attendait</translation>
    </message>
    <message>
        <source>for the customer, still running</source>
        <translation>pour le client, toujours en cours</translation>
    </message>
    <message>
        <source>for the customer</source>
        <translation>pour le client</translation>
    </message>
    <message>
        <source>for us, still running</source>
        <translation>pour nous, toujours en cours</translation>
    </message>
    <message>
        <source>for first reply</source>
        <translation>avant la première réponse</translation>
    </message>
    <message>
        <source>for us</source>
        <translation>pour nous</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>field, old → new value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>scripts</source>
        <comment>left out of a message</comment>
        <translation>scripts</translation>
    </message>
    <message>
        <source>forms</source>
        <comment>left out of a message</comment>
        <translation>formulaires</translation>
    </message>
    <message>
        <source>embedded pages and media</source>
        <comment>left out of a message</comment>
        <translation>pages et médias intégrés</translation>
    </message>
    <message>
        <source>redirections</source>
        <comment>left out of a message</comment>
        <translation>redirections</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Retirés&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Text that was hidden is shown.</source>
        <translation>Le texte caché est affiché.</translation>
    </message>
    <message>
        <source>unsafe links</source>
        <comment>left out of a message</comment>
        <translation>liens dangereux</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>younger than 24 hours</source>
        <translation>depuis moins de 24 heures</translation>
    </message>
    <message>
        <source>younger than 7 days</source>
        <translation>depuis moins de 7 jours</translation>
    </message>
    <message>
        <source>older than 30 days</source>
        <translation>depuis plus de 30 jours</translation>
    </message>
    <message>
        <source>from that day on</source>
        <translation>à partir de ce jour</translation>
    </message>
    <message>
        <source>from January to March</source>
        <translation>de janvier à mars</translation>
    </message>
    <message>
        <source>longer than 4 hours</source>
        <translation>plus de 4 heures</translation>
    </message>
    <message>
        <source>longer than 24 hours</source>
        <translation>plus de 24 heures</translation>
    </message>
    <message>
        <source>shorter than 30 minutes</source>
        <translation>moins de 30 minutes</translation>
    </message>
    <message>
        <source>from one day to seven</source>
        <translation>d’un jour à sept</translation>
    </message>
    <message>
        <source>exactly none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>at least one</source>
        <translation>au moins un</translation>
    </message>
    <message>
        <source>from two to five</source>
        <translation>de deux à cinq</translation>
    </message>
    <message>
        <source>a number, at least 100</source>
        <translation>un nombre, 100 au moins</translation>
    </message>
    <message>
        <source>a number from 10 to 20</source>
        <translation>un nombre de 10 à 20</translation>
    </message>
    <message>
        <source>high or urgent</source>
        <translation>haute ou urgente</translation>
    </message>
    <message>
        <source>low or normal</source>
        <translation>basse ou normale</translation>
    </message>
    <message>
        <source>a regular expression; i after it: upper and lower case alike</source>
        <translation>une expression régulière&#x202f;; i à la fin&#x202f;: capitales ou non</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>semaines</translation>
    </message>
    <message>
        <source>has no value</source>
        <translation>n’a pas de valeur</translation>
    </message>
    <message>
        <source>has a value</source>
        <translation>a une valeur</translation>
    </message>
    <message>
        <source>words in the subject and in all messages</source>
        <translation>des mots de l’objet et de tous les messages</translation>
    </message>
    <message>
        <source>how far the conversation is</source>
        <translation>où en est la conversation</translation>
    </message>
    <message>
        <source>how urgent it is</source>
        <translation>son urgence</translation>
    </message>
    <message>
        <source>a tag</source>
        <translation>un marqueur</translation>
    </message>
    <message>
        <source>the agent it is assigned to</source>
        <translation>l’agent à qui elle est assignée</translation>
    </message>
    <message>
        <source>the group it is assigned to</source>
        <translation>le groupe à qui elle est assignée</translation>
    </message>
    <message>
        <source>who asked, by name or address</source>
        <translation>qui a écrit, par nom ou adresse</translation>
    </message>
    <message>
        <source>the requester’s organization</source>
        <translation>l’organisation du demandeur</translation>
    </message>
    <message>
        <source>the brand it was sent to</source>
        <translation>la marque à qui elle s’adresse</translation>
    </message>
    <message>
        <source>question, incident and the like</source>
        <translation>question, incident, etc.</translation>
    </message>
    <message>
        <source>the way it came in</source>
        <translation>par où elle est arrivée</translation>
    </message>
    <message>
        <source>ticket or chat</source>
        <translation>ticket ou chat</translation>
    </message>
    <message>
        <source>one of your accounts</source>
        <translation>un de vos comptes</translation>
    </message>
    <message>
        <source>the customer’s rating</source>
        <translation>la note du client</translation>
    </message>
    <message>
        <source>when it began</source>
        <translation>quand elle a commencé</translation>
    </message>
    <message>
        <source>when something last changed</source>
        <translation>le dernier changement</translation>
    </message>
    <message>
        <source>when it was solved</source>
        <translation>quand elle a été résolue</translation>
    </message>
    <message>
        <source>how long the customer waits for an answer</source>
        <translation>depuis combien de temps le client attend une réponse</translation>
    </message>
    <message>
        <source>time to the first answer</source>
        <translation>le temps jusqu’à la première réponse</translation>
    </message>
    <message>
        <source>time until it was solved</source>
        <translation>le temps jusqu’à la résolution</translation>
    </message>
    <message>
        <source>how often it was opened again</source>
        <translation>combien de fois elle a été rouverte</translation>
    </message>
    <message>
        <source>how many answers agents wrote</source>
        <translation>combien de réponses les agents ont écrites</translation>
    </message>
    <message>
        <source>its number</source>
        <translation>son numéro</translation>
    </message>
    <message>
        <source>words in the subject</source>
        <translation>des mots de l’objet</translation>
    </message>
    <message>
        <source>words in public messages</source>
        <translation>des mots des messages publics</translation>
    </message>
    <message>
        <source>words in private notes</source>
        <translation>des mots des notes privées</translation>
    </message>
    <message>
        <source>the help desk’s maker</source>
        <translation>l’éditeur du service</translation>
    </message>
    <message>
        <source>the status as your help desk words it</source>
        <translation>le statut tel que votre service le nomme</translation>
    </message>
    <message>
        <source>a field of your own</source>
        <translation>un champ à vous</translation>
    </message>
    <message>
        <source>from Monday to Friday</source>
        <translation>du lundi au vendredi</translation>
    </message>
    <message>
        <source>from 9:00 to 17:59</source>
        <translation>de 9 h à 17 h 59</translation>
    </message>
    <message>
        <source>from Monday to Friday, from 9:00 to 17:59</source>
        <translation>du lundi au vendredi, de 9 h à 17 h 59</translation>
    </message>
    <message>
        <source>at the weekend</source>
        <translation>le week-end</translation>
    </message>
    <message>
        <source>counts for the share</source>
        <translation>compte dans la part</translation>
    </message>
    <message>
        <source>counts against the share</source>
        <translation>compte contre la part</translation>
    </message>
    <message>
        <source>more than two</source>
        <translation>plus de deux</translation>
    </message>
    <message>
        <source>the hour of the week it began in</source>
        <translation>l’heure de la semaine de son début</translation>
    </message>
    <message>
        <source>service level targets that were met or missed</source>
        <translation>objectifs de service tenus ou manqués</translation>
    </message>
    <message>
        <source>what it adds to a metric, or when</source>
        <translation>ce qu’il ajoute à une mesure, ou quand</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>%1 pts</source>
        <comment>percentage points</comment>
        <translation>%1 pts</translation>
    </message>
    <message>
        <source>the earlier period</source>
        <translation>la période antérieure</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first day, last day</comment>
        <translation>du %1 au %2</translation>
    </message>
    <message>
        <source>First reply, median</source>
        <translation>1re réponse, médiane</translation>
    </message>
    <message>
        <source>From a ticket’s creation to the first public reply of an agent, in calendar time; half of the tickets were faster.</source>
        <translation>De la création du ticket à la première réponse publique d’un agent, en temps calendaire&#x202f;; la moitié des tickets ont été plus rapides.</translation>
    </message>
    <message>
        <source>Full resolution, median</source>
        <translation>Résolution, médiane</translation>
    </message>
    <message>
        <source>From a ticket’s creation to its latest solve, in calendar time; half of the tickets were faster.</source>
        <translation>De la création du ticket à sa dernière résolution, en temps calendaire&#x202f;; la moitié des tickets ont été plus rapides.</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <translation>Pourquoi %1&#x202f;?</translation>
    </message>
    <message>
        <source>What is counted here?</source>
        <translation>Que compte-t-on ici&#x202f;?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>earlier period: value</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créés</translation>
    </message>
    <message>
        <source>Tickets in this filter, by the day they were created. Deleted ones and spam count only where the filter names them.</source>
        <translation>Tickets de ce filtre, au jour de leur création. Les supprimés et les indésirables ne comptent que si le filtre les nomme.</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>sur %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) of %1.</source>
        <translation>
            <numerusform>%Ln ticket sur %1.</numerusform>
            <numerusform>%Ln tickets sur %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Solved, of these</source>
        <translation>Dont résolus</translation>
    </message>
    <message>
        <source>Those of the tickets that are solved or closed now, whenever that was.</source>
        <translation>Ceux des tickets qui sont résolus ou clos maintenant, quelle que soit la date.</translation>
    </message>
    <message>
        <source>%1 of created</source>
        <comment>share</comment>
        <translation>%1 des créés</translation>
    </message>
    <message>
        <source>%1 of %2 tickets.</source>
        <translation>%1 tickets sur %2.</translation>
    </message>
    <message>
        <source>Backlog, %1</source>
        <comment>on a day</comment>
        <translation>Encours, %1</translation>
    </message>
    <message>
        <source>Backlog now</source>
        <translation>Encours actuel</translation>
    </message>
    <message>
        <source>Those of the tickets that were unsolved at the end of the period, by creation and latest solve.</source>
        <translation>Ceux des tickets qui n’étaient pas résolus à la fin de la période, d’après la création et la dernière résolution.</translation>
    </message>
    <message>
        <source>%1 in the period</source>
        <comment>change</comment>
        <translation>%1 sur la période</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unsolved ticket(s).</source>
        <translation>
            <numerusform>%Ln ticket non résolu.</numerusform>
            <numerusform>%Ln tickets non résolus.</numerusform>
        </translation>
    </message>
    <message>
        <source>p90 %1 · n %2</source>
        <translation>p90 %1 · n %2</translation>
    </message>
    <message>
        <source>n 0</source>
        <translation>n 0</translation>
    </message>
    <message>
        <source>n %1, %2 without a reply</source>
        <comment>tickets</comment>
        <translation>n %1, %2 sans réponse</translation>
    </message>
    <message>
        <source>n %1, %2 not solved</source>
        <comment>tickets</comment>
        <translation>n %1, %2 non résolus</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Good ratings of all ratings; the last one of a ticket counts.</source>
        <translation>Part des bons avis parmi tous les avis&#x202f;; le dernier avis d’un ticket compte.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln rating(s)</source>
        <translation>
            <numerusform>%1 sur %Ln avis</numerusform>
            <numerusform>%1 sur %Ln avis</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 rated, %2 not.</source>
        <comment>tickets</comment>
        <translation>%1 notés, %2 non notés.</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Rouverts</translation>
    </message>
    <message>
        <source>Those of the solved tickets that were reopened at least once.</source>
        <translation>Ceux des tickets résolus qui ont été rouverts au moins une fois.</translation>
    </message>
    <message>
        <source>%1 of %2 solved</source>
        <translation>%1 sur %2 résolus</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>times as much</comment>
        <translation>%1×</translation>
    </message>
</context>
<context>
    <name>FlowText</name>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message numerus="yes">
        <source>Quoted text, %n line(s)</source>
        <translation>
            <numerusform>Texte cité, %n ligne</numerusform>
            <numerusform>Texte cité, %n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 min</source>
        <translation>%1&#x202f;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#x202f;h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1&#x202f;j</translation>
    </message>
    <message>
        <source>now</source>
        <translation>&lt;&#x202f;1&#x202f;min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#x202f;h %2&#x202f;min</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>days, hours</comment>
        <translation>%1&#x202f;j %2&#x202f;h</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date of this year</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>dddd d MMMM yyyy</source>
        <comment>date with its weekday</comment>
        <translation>dddd d MMMM yyyy</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>day of this year with its weekday</comment>
        <translation>dddd d MMMM</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Who waited</source>
        <translation>Qui a attendu</translation>
    </message>
    <message>
        <source>For us</source>
        <translation>Pour nous</translation>
    </message>
    <message>
        <source>For the customer</source>
        <translation>Pour le client</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Service level</source>
        <translation>Niveau de service</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 de retard</translation>
    </message>
    <message>
        <source>met, %1 to spare</source>
        <translation>tenu, %1 d’avance</translation>
    </message>
    <message>
        <source>%1 over</source>
        <translation>dépassé de %1</translation>
    </message>
    <message>
        <source>due in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Première réponse</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>Réponse suivante</translation>
    </message>
    <message>
        <source>Solution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>Liens</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Fusionné dans</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>not copied yet</source>
        <translation>pas encore copiés</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Raw record</source>
        <translation>Données brutes</translation>
    </message>
    <message>
        <source>Show JSON</source>
        <translation>Afficher le JSON</translation>
    </message>
</context>
<context>
    <name>ItemLayout</name>
    <message>
        <source>Now, %1</source>
        <translation>Maintenant, %1</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>removed on the help desk</source>
        <translation>supprimé dans le service</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s): %1</source>
        <translation>
            <numerusform>%n changement&#x202f;: %1</numerusform>
            <numerusform>%n changements&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>created</source>
        <translation>création</translation>
    </message>
    <message>
        <source>Show as message</source>
        <translation>Afficher comme message</translation>
    </message>
    <message>
        <source>Too large to be shown with its form.</source>
        <translation>Trop volumineux pour être mis en forme.</translation>
    </message>
    <message>
        <source>Show as received</source>
        <translation>Afficher tel que reçu</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>%1 s</source>
        <translation>%1&#x202f;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#x202f;min %2&#x202f;s</translation>
    </message>
    <message>
        <source>trying again in %1 s</source>
        <translation>nouvel essai dans %1&#x202f;s</translation>
    </message>
    <message>
        <source>%1 s ago</source>
        <translation>il y a %1&#x202f;s</translation>
    </message>
    <message>
        <source>Not live</source>
        <translation>Pas en direct</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Connected, %1</source>
        <comment>2 s ago</comment>
        <translation>Connecté, %1</translation>
    </message>
    <message>
        <source>Asking every %1 s, last %2</source>
        <translation>Interrogé toutes les %1&#x202f;s, dernière fois %2</translation>
    </message>
    <message>
        <source>Not live since %1, %2</source>
        <comment>10:41, trying again in 8 s</comment>
        <translation>Plus en direct depuis %1, %2</translation>
    </message>
    <message>
        <source>Not live, %1</source>
        <comment>trying again in 8 s</comment>
        <translation>Pas en direct, %1</translation>
    </message>
    <message>
        <source>Visitors waiting</source>
        <translation>Visiteurs en attente</translation>
    </message>
    <message>
        <source>Given to an agent, not answered yet</source>
        <translation>Confiés à un agent, sans réponse encore</translation>
    </message>
    <message>
        <source>Chats open</source>
        <translation>Chats ouverts</translation>
    </message>
    <message>
        <source>Missed chats</source>
        <translation>Chats manqués</translation>
    </message>
    <message>
        <source>Rated good</source>
        <translation>Bonnes notes</translation>
    </message>
    <message>
        <source>Rated bad</source>
        <translation>Mauvaises notes</translation>
    </message>
    <message>
        <source>Wait, average</source>
        <translation>Attente moyenne</translation>
    </message>
    <message>
        <source>Wait, longest</source>
        <translation>Attente la plus longue</translation>
    </message>
    <message>
        <source>Answer time, average</source>
        <translation>Temps de réponse moyen</translation>
    </message>
    <message>
        <source>Answer time, longest</source>
        <translation>Temps de réponse le plus long</translation>
    </message>
    <message>
        <source>Length of a chat, average</source>
        <translation>Durée moyenne d’un chat</translation>
    </message>
    <message>
        <source>Length of a chat, longest</source>
        <translation>Durée la plus longue d’un chat</translation>
    </message>
    <message>
        <source>Agents online</source>
        <translation>Agents en ligne</translation>
    </message>
    <message>
        <source>Agents away</source>
        <translation>Agents absents</translation>
    </message>
    <message>
        <source>Agents invisible</source>
        <translation>Agents invisibles</translation>
    </message>
    <message>
        <source>Visitors who started a chat and have no agent yet, as Zendesk counts them now.</source>
        <translation>Visiteurs qui ont commencé un chat et n’ont pas encore d’agent, comme Zendesk les compte maintenant.</translation>
    </message>
    <message>
        <source>Chats that an agent is holding, as Zendesk counts them now.</source>
        <translation>Chats qu’un agent mène, comme Zendesk les compte maintenant.</translation>
    </message>
    <message>
        <source>Agents who take chats now. Away and invisible ones are told apart.</source>
        <translation>Agents qui prennent des chats maintenant. Les absents et les invisibles sont comptés à part.</translation>
    </message>
    <message>
        <source>How long visitors waited for an agent, as Zendesk computes it over the last hour.</source>
        <translation>Combien de temps les visiteurs ont attendu un agent, comme Zendesk le calcule sur la dernière heure.</translation>
    </message>
    <message>
        <source>Visitors who left before an agent came.</source>
        <translation>Visiteurs partis avant l’arrivée d’un agent.</translation>
    </message>
    <message>
        <source>Good ratings of all ratings in the last 60 minutes.</source>
        <translation>Bonnes notes parmi toutes les notes des 60 dernières minutes.</translation>
    </message>
    <message numerus="yes">
        <source>%n visitor(s) waiting</source>
        <translation>
            <numerusform>%n visiteur en attente</numerusform>
            <numerusform>%n visiteurs en attente</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: more than %2</source>
        <translation>%1&#x202f;: plus de %2</translation>
    </message>
    <message>
        <source>Longest wait %1</source>
        <translation>Attente la plus longue %1</translation>
    </message>
    <message numerus="yes">
        <source>%n chat(s) missed in 30 min</source>
        <translation>
            <numerusform>%n chat manqué en 30&#x202f;min</numerusform>
            <numerusform>%n chats manqués en 30&#x202f;min</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay live while another page is shown</source>
        <translation>Rester en direct pendant qu’une autre page est affichée</translation>
    </message>
    <message>
        <source>Stop being live</source>
        <translation>Arrêter le direct</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Tous les départements</translation>
    </message>
    <message>
        <source>60 min</source>
        <translation>60&#x202f;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#x202f;h</translation>
    </message>
    <message>
        <source>No account signs in to chats.</source>
        <translation>Aucun compte ne se connecte aux chats.</translation>
    </message>
    <message>
        <source>Real-time chat is Zendesk’s: add a Zendesk account with its chats.</source>
        <translation>Le chat en temps réel est celui de Zendesk&#x202f;: ajoutez un compte Zendesk avec ses chats.</translation>
    </message>
    <message>
        <source>With a chat sign-in this page shows who waits, who talks and who is there, as it happens.</source>
        <translation>Avec une connexion aux chats, cette page montre au fil du temps combien attendent, combien parlent et qui est là.</translation>
    </message>
    <message>
        <source>Sign in to chats…</source>
        <translation>Se connecter aux chats…</translation>
    </message>
    <message>
        <source>Not live.</source>
        <translation>Pas en direct.</translation>
    </message>
    <message>
        <source>Nothing is asked of Zendesk while this is off.</source>
        <translation>Rien n’est demandé à Zendesk tant que c’est arrêté.</translation>
    </message>
    <message>
        <source>Go live</source>
        <translation>Passer en direct</translation>
    </message>
    <message>
        <source>Zendesk refuses real-time chat.</source>
        <translation>Zendesk refuse le chat en temps réel.</translation>
    </message>
    <message>
        <source>It needs the plan Chat Enterprise, and a sign-in as owner, administrator or agent.</source>
        <translation>Il faut l’offre Chat Enterprise et une connexion comme propriétaire, administrateur ou agent.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The chat sign-in is not valid any more.</source>
        <translation>La connexion aux chats n’est plus valable.</translation>
    </message>
    <message>
        <source>Sign in again. What was noted stays readable.</source>
        <translation>Reconnectez-vous. Ce qui a été noté reste lisible.</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>Real-time chat cannot be reached.</source>
        <translation>Le chat en temps réel est injoignable.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Essayer maintenant</translation>
    </message>
</context>
<context>
    <name>LiveChart</name>
    <message>
        <source>Open chats</source>
        <translation>Chats ouverts</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Absents</translation>
    </message>
    <message>
        <source>Invisible</source>
        <translation>Invisibles</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>not live</source>
        <translation>pas en direct</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
</context>
<context>
    <name>LiveFigures</name>
    <message>
        <source>Satisfaction, 60 min</source>
        <translation>Satisfaction, 60&#x202f;min</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1&#x202f;%</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rating(s)</source>
        <translation>
            <numerusform>%1 note sur %n</numerusform>
            <numerusform>%1 notes sur %n</numerusform>
        </translation>
    </message>
    <message>
        <source>no rating</source>
        <translation>aucune note</translation>
    </message>
    <message>
        <source>%1 away, %2 invisible</source>
        <translation>absents&#x202f;: %1, invisibles&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 without an answer yet</source>
        <translation>%1 encore sans réponse</translation>
    </message>
    <message>
        <source>Missed, 30 min</source>
        <translation>Manqués, 30&#x202f;min</translation>
    </message>
    <message>
        <source>%1 in 60 min</source>
        <translation>%1 en 60&#x202f;min</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Plus longue</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Absents</translation>
    </message>
    <message>
        <source>Missed 30 min</source>
        <translation>Manqués 30&#x202f;min</translation>
    </message>
    <message>
        <source>60 min</source>
        <translation>60&#x202f;min</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30&#x202f;min</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#x202f;min</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>au plus %1</translation>
    </message>
</context>
<context>
    <name>MetricCells</name>
    <message>
        <source>%1 min</source>
        <translation>%1&#x202f;min</translation>
    </message>
    <message>
        <source>%1 publishes %2: the same.</source>
        <translation>%1 publie %2&#x202f;: identique.</translation>
    </message>
    <message>
        <source>%1 publishes %2, which differs.</source>
        <translation>%1 publie %2&#x202f;: différent.</translation>
    </message>
    <message>
        <source>Customer waits</source>
        <translation>Le client attend</translation>
    </message>
    <message>
        <source>Since the customer’s oldest message that nobody answered in public, calendar time. Private notes and bot mail do not end it.</source>
        <translation>Depuis le plus ancien message du client resté sans réponse publique, en temps calendaire. Ni les notes privées ni les envois automatiques n’y mettent fin.</translation>
    </message>
    <message>
        <source>Nobody waits for us.</source>
        <translation>Personne ne nous attend.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>%1, still running</source>
        <translation>%1, toujours en cours</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>1re réponse</translation>
    </message>
    <message>
        <source>From creation to the first public message by an agent, calendar time. Bots and private notes do not count.</source>
        <translation>De la création au premier message public d’un agent, en temps calendaire. Les bots et les notes privées ne comptent pas.</translation>
    </message>
    <message>
        <source>No reply yet.</source>
        <translation>Pas encore de réponse.</translation>
    </message>
    <message>
        <source>Ticket created</source>
        <translation>Ticket créé</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Public messages by agents. Bots and private notes do not count.</source>
        <translation>Messages publics des agents. Les bots et les notes privées ne comptent pas.</translation>
    </message>
    <message numerus="yes">
        <source>%n reply(ies)</source>
        <translation>
            <numerusform>%n réponse</numerusform>
            <numerusform>%n réponses</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopens</source>
        <translation>Réouvertures</translation>
    </message>
    <message>
        <source>How often the ticket went from solved back to an unsolved status.</source>
        <translation>Nombre de fois où le ticket est repassé de résolu à un statut non résolu.</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>From creation to the latest time the ticket was solved, calendar time.</source>
        <translation>De la création à la dernière fois que le ticket a été résolu, en temps calendaire.</translation>
    </message>
    <message>
        <source>Not solved.</source>
        <translation>Non résolu.</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Why %1?</source>
        <translation>Pourquoi %1&#x202f;?</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Tickets created</source>
        <translation>Tickets créés</translation>
    </message>
    <message>
        <source>Tickets created by agents</source>
        <translation>Tickets créés par des agents</translation>
    </message>
    <message>
        <source>Tickets solved</source>
        <translation>Tickets résolus</translation>
    </message>
    <message>
        <source>Tickets solved, without deleted ones</source>
        <translation>Tickets résolus, sans les supprimés</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>Résolutions</translation>
    </message>
    <message>
        <source>Unsolved tickets</source>
        <translation>Tickets non résolus</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Encours</translation>
    </message>
    <message>
        <source>Change of the backlog</source>
        <translation>Variation de l’encours</translation>
    </message>
    <message>
        <source>Created per resolution</source>
        <translation>Créés par résolution</translation>
    </message>
    <message>
        <source>Reopens</source>
        <translation>Réouvertures</translation>
    </message>
    <message>
        <source>Reopens that lasted</source>
        <translation>Réouvertures durables</translation>
    </message>
    <message>
        <source>Reopens by customers</source>
        <translation>Réouvertures par les clients</translation>
    </message>
    <message>
        <source>Reopened tickets</source>
        <translation>Tickets rouverts</translation>
    </message>
    <message>
        <source>Reopened, of the solved</source>
        <translation>Rouverts, parmi les résolus</translation>
    </message>
    <message>
        <source>Reopens per resolution</source>
        <translation>Réouvertures par résolution</translation>
    </message>
    <message>
        <source>Reopened within 7 days</source>
        <translation>Rouverts sous 7 jours</translation>
    </message>
    <message>
        <source>Reopened within 14 days</source>
        <translation>Rouverts sous 14 jours</translation>
    </message>
    <message>
        <source>Reopened within 30 days</source>
        <translation>Rouverts sous 30 jours</translation>
    </message>
    <message>
        <source>Deletions</source>
        <translation>Suppressions</translation>
    </message>
    <message>
        <source>Recoveries</source>
        <translation>Restaurations</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>Marqués comme spam</translation>
    </message>
    <message>
        <source>Merged tickets</source>
        <translation>Tickets fusionnés</translation>
    </message>
    <message>
        <source>Share of merged tickets</source>
        <translation>Part de tickets fusionnés</translation>
    </message>
    <message>
        <source>Unsolved without assignee</source>
        <translation>Non résolus sans responsable</translation>
    </message>
    <message>
        <source>Unsolved without assignee and group</source>
        <translation>Non résolus sans responsable ni groupe</translation>
    </message>
    <message>
        <source>Tickets without a reply</source>
        <translation>Tickets sans réponse</translation>
    </message>
    <message>
        <source>Unsolved without a reply</source>
        <translation>Non résolus sans réponse</translation>
    </message>
    <message>
        <source>Customers waiting longer than 24 h</source>
        <translation>Clients en attente depuis plus de 24 h</translation>
    </message>
    <message>
        <source>How long customers wait now</source>
        <translation>Attente actuelle des clients</translation>
    </message>
    <message>
        <source>Age of unsolved tickets</source>
        <translation>Âge des tickets non résolus</translation>
    </message>
    <message>
        <source>Time since the last update</source>
        <translation>Temps depuis la dernière mise à jour</translation>
    </message>
    <message>
        <source>Time since the last public message</source>
        <translation>Temps depuis le dernier message public</translation>
    </message>
    <message>
        <source>Created per day</source>
        <translation>Créés par jour</translation>
    </message>
    <message>
        <source>Solved per day</source>
        <translation>Résolus par jour</translation>
    </message>
    <message>
        <source>Agent replies per ticket</source>
        <translation>Réponses d’agents par ticket</translation>
    </message>
    <message>
        <source>Agent replies as the help desk counts</source>
        <translation>Réponses d’agents selon le service</translation>
    </message>
    <message>
        <source>Solved with one reply</source>
        <translation>Résolus en une réponse</translation>
    </message>
    <message>
        <source>Solved with two replies</source>
        <translation>Résolus en deux réponses</translation>
    </message>
    <message>
        <source>Solved with more replies</source>
        <translation>Résolus en plus de réponses</translation>
    </message>
    <message>
        <source>Solved without a reply</source>
        <translation>Résolus sans réponse</translation>
    </message>
    <message>
        <source>Solved by merging</source>
        <translation>Résolus par fusion</translation>
    </message>
    <message>
        <source>First contact resolution</source>
        <translation>Résolution au premier contact</translation>
    </message>
    <message>
        <source>First contact: one response</source>
        <translation>Premier contact&#x202f;: une réponse</translation>
    </message>
    <message>
        <source>First contact: no further customer message</source>
        <translation>Premier contact&#x202f;: pas d’autre message du client</translation>
    </message>
    <message>
        <source>First contact: within SLA</source>
        <translation>Premier contact&#x202f;: dans le SLA</translation>
    </message>
    <message>
        <source>Assignees per ticket</source>
        <translation>Responsables par ticket</translation>
    </message>
    <message>
        <source>Groups per ticket</source>
        <translation>Groupes par ticket</translation>
    </message>
    <message>
        <source>Reassigned tickets</source>
        <translation>Tickets réassignés</translation>
    </message>
    <message>
        <source>Tickets that changed groups</source>
        <translation>Tickets ayant changé de groupe</translation>
    </message>
    <message>
        <source>Handoffs per ticket</source>
        <translation>Transmissions par ticket</translation>
    </message>
    <message>
        <source>Agents per ticket</source>
        <translation>Agents par ticket</translation>
    </message>
    <message>
        <source>Handling time</source>
        <translation>Temps de traitement</translation>
    </message>
    <message>
        <source>Handling time, estimated</source>
        <translation>Temps de traitement estimé</translation>
    </message>
    <message>
        <source>Updates by agents</source>
        <translation>Mises à jour par les agents</translation>
    </message>
    <message>
        <source>Messages by agents</source>
        <translation>Messages des agents</translation>
    </message>
    <message>
        <source>First reply time</source>
        <translation>Délai de première réponse</translation>
    </message>
    <message>
        <source>First reply time by a person</source>
        <translation>Délai de première réponse humaine</translation>
    </message>
    <message>
        <source>First reply time after the handoff</source>
        <translation>Délai de première réponse après transmission</translation>
    </message>
    <message>
        <source>Next reply time</source>
        <translation>Délai de réponse suivante</translation>
    </message>
    <message>
        <source>Response time</source>
        <translation>Délai de réponse</translation>
    </message>
    <message>
        <source>Reply time per ticket, in all</source>
        <translation>Délai de réponse total par ticket</translation>
    </message>
    <message>
        <source>Requester wait time</source>
        <translation>Attente du demandeur</translation>
    </message>
    <message>
        <source>Agent wait time</source>
        <translation>Attente de l’agent</translation>
    </message>
    <message>
        <source>Time on hold</source>
        <translation>Temps en pause</translation>
    </message>
    <message>
        <source>Agent work time</source>
        <translation>Temps de travail des agents</translation>
    </message>
    <message>
        <source>Time in New</source>
        <translation>Temps à l’état Nouveau</translation>
    </message>
    <message>
        <source>Time in Open</source>
        <translation>Temps à l’état Ouvert</translation>
    </message>
    <message>
        <source>Time in Pending</source>
        <translation>Temps à l’état En attente</translation>
    </message>
    <message>
        <source>Time in On hold</source>
        <translation>Temps à l’état En pause</translation>
    </message>
    <message>
        <source>First resolution time</source>
        <translation>Délai de première résolution</translation>
    </message>
    <message>
        <source>Full resolution time</source>
        <translation>Délai de résolution complète</translation>
    </message>
    <message>
        <source>Time to the first assignment</source>
        <translation>Délai de première attribution</translation>
    </message>
    <message>
        <source>Time to the last assignment</source>
        <translation>Délai de dernière attribution</translation>
    </message>
    <message>
        <source>Time without assignee</source>
        <translation>Temps sans responsable</translation>
    </message>
    <message>
        <source>Net resolution time</source>
        <translation>Délai de résolution net</translation>
    </message>
    <message>
        <source>Time to solve</source>
        <translation>Temps pour résoudre</translation>
    </message>
    <message>
        <source>SLA targets</source>
        <translation>Objectifs SLA</translation>
    </message>
    <message>
        <source>SLA targets met</source>
        <translation>Objectifs SLA tenus</translation>
    </message>
    <message>
        <source>SLA targets missed</source>
        <translation>Objectifs SLA manqués</translation>
    </message>
    <message>
        <source>SLA targets running</source>
        <translation>Objectifs SLA en cours</translation>
    </message>
    <message>
        <source>Tickets with SLA targets</source>
        <translation>Tickets avec objectifs SLA</translation>
    </message>
    <message>
        <source>SLA targets met, share</source>
        <translation>Objectifs SLA tenus, part</translation>
    </message>
    <message>
        <source>Tickets within SLA</source>
        <translation>Tickets dans le SLA</translation>
    </message>
    <message>
        <source>SLA targets met, of all</source>
        <translation>Objectifs SLA tenus, sur tous</translation>
    </message>
    <message>
        <source>SLA resolution targets met</source>
        <translation>Objectifs SLA de résolution tenus</translation>
    </message>
    <message>
        <source>SLA overrun</source>
        <translation>Dépassement SLA</translation>
    </message>
    <message>
        <source>SLA overdue now</source>
        <translation>Retard SLA actuel</translation>
    </message>
    <message>
        <source>SLA time left</source>
        <translation>Temps SLA restant</translation>
    </message>
    <message>
        <source>SLA targets of groups met</source>
        <translation>Objectifs SLA de groupe tenus</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Asked for satisfaction</source>
        <translation>Satisfaction demandée</translation>
    </message>
    <message>
        <source>Satisfaction rated, of those asked</source>
        <translation>Satisfaction notée, parmi les demandées</translation>
    </message>
    <message>
        <source>Ratings with a comment</source>
        <translation>Notes avec commentaire</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Missed chats</source>
        <translation>Chats manqués</translation>
    </message>
    <message>
        <source>Completed chats</source>
        <translation>Chats terminés</translation>
    </message>
    <message>
        <source>Dropped chats</source>
        <translation>Chats abandonnés</translation>
    </message>
    <message>
        <source>Offline messages</source>
        <translation>Messages hors ligne</translation>
    </message>
    <message>
        <source>Chats completed, share</source>
        <translation>Part de chats terminés</translation>
    </message>
    <message>
        <source>Chats begun by agents</source>
        <translation>Chats ouverts par des agents</translation>
    </message>
    <message>
        <source>Chat wait time</source>
        <translation>Attente en chat</translation>
    </message>
    <message>
        <source>Chat first response time</source>
        <translation>Délai de première réponse en chat</translation>
    </message>
    <message>
        <source>Chat response time, mean</source>
        <translation>Délai de réponse en chat, moyenne</translation>
    </message>
    <message>
        <source>Chat response time, longest</source>
        <translation>Délai de réponse en chat, maximum</translation>
    </message>
    <message>
        <source>Chat duration</source>
        <translation>Durée du chat</translation>
    </message>
    <message>
        <source>Chat engagement time</source>
        <translation>Durée d’engagement en chat</translation>
    </message>
    <message>
        <source>Chats missed, share</source>
        <translation>Part de chats manqués</translation>
    </message>
    <message>
        <source>Chat satisfaction</source>
        <translation>Satisfaction en chat</translation>
    </message>
    <message>
        <source>Chats rated</source>
        <translation>Chats notés</translation>
    </message>
    <message>
        <source>Chat transfers</source>
        <translation>Transferts de chat</translation>
    </message>
    <message>
        <source>Chat assignments accepted</source>
        <translation>Chats attribués acceptés</translation>
    </message>
    <message>
        <source>Visitor’s wait per reply</source>
        <translation>Attente du visiteur par réponse</translation>
    </message>
    <message>
        <source>Agent’s wait per reply</source>
        <translation>Attente de l’agent par réponse</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>Première réponse</translation>
    </message>
    <message>
        <source>Next reply</source>
        <translation>Réponse suivante</translation>
    </message>
    <message>
        <source>Periodic update</source>
        <translation>Mise à jour périodique</translation>
    </message>
    <message>
        <source>Pausable update</source>
        <translation>Mise à jour suspendable</translation>
    </message>
    <message>
        <source>Requester wait</source>
        <translation>Attente du demandeur</translation>
    </message>
    <message>
        <source>Agent work</source>
        <translation>Travail des agents</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Group ownership</source>
        <translation>Prise en charge par le groupe</translation>
    </message>
    <message>
        <source>Tickets created.</source>
        <translation>Tickets créés.</translation>
    </message>
    <message>
        <source>Tickets submitted by somebody who is an agent today.</source>
        <translation>Tickets soumis par quelqu’un qui est agent aujourd’hui.</translation>
    </message>
    <message>
        <source>Tickets submitted by somebody who is an end user today.</source>
        <translation>Tickets soumis par quelqu’un qui est utilisateur final aujourd’hui.</translation>
    </message>
    <message>
        <source>Tickets solved or closed now, by their latest solve; merged ones too.</source>
        <translation>Tickets résolus ou clos maintenant, au jour de leur dernière résolution&#x202f;; fusionnés compris.</translation>
    </message>
    <message>
        <source>Tickets solved or closed now, without those merged away.</source>
        <translation>Tickets résolus ou clos maintenant, sans ceux qui ont été fusionnés.</translation>
    </message>
    <message>
        <source>Changes from unsolved to solved or closed; a later closing is none.</source>
        <translation>Passages de non résolu à résolu ou clos&#x202f;; une clôture ultérieure n’en est pas un.</translation>
    </message>
    <message>
        <source>Tickets that are neither solved nor closed nor deleted.</source>
        <translation>Tickets ni résolus, ni clos, ni supprimés.</translation>
    </message>
    <message>
        <source>Tickets that were unsolved at an instant (the end of the period, else now), by replaying their changes.</source>
        <translation>Tickets non résolus à un instant (la fin de la période, sinon maintenant), en rejouant leurs changements.</translation>
    </message>
    <message>
        <source>Created, reopened and restored less resolved and deleted while unsolved: the change of the backlog.</source>
        <translation>Créés, rouverts et restaurés, moins résolus et supprimés avant résolution&#x202f;: la variation de l’encours.</translation>
    </message>
    <message>
        <source>Tickets created over resolution events; above 1 the backlog grows.</source>
        <translation>Tickets créés par résolution&#x202f;; au-dessus de 1, l’encours augmente.</translation>
    </message>
    <message>
        <source>Changes from solved or closed back to unsolved.</source>
        <translation>Passages de résolu ou clos à non résolu.</translation>
    </message>
    <message>
        <source>Reopenings, without those where one update both solved and reopened.</source>
        <translation>Réouvertures, sauf celles où une même mise à jour a résolu et rouvert.</translation>
    </message>
    <message>
        <source>Reopenings whose update an end user made.</source>
        <translation>Réouvertures faites par un utilisateur final.</translation>
    </message>
    <message>
        <source>Tickets reopened at least once, by their latest reopening.</source>
        <translation>Tickets rouverts au moins une fois, au jour de la dernière réouverture.</translation>
    </message>
    <message>
        <source>Share of the tickets solved now that were reopened before.</source>
        <translation>Part des tickets résolus maintenant qui avaient été rouverts.</translation>
    </message>
    <message>
        <source>Reopening events over resolution events.</source>
        <translation>Réouvertures par résolution.</translation>
    </message>
    <message>
        <source>Share of resolutions followed by a reopening within 7 days; only where those days have passed.</source>
        <translation>Part des résolutions suivies d’une réouverture sous 7 jours&#x202f;; seulement si ces jours sont passés.</translation>
    </message>
    <message>
        <source>Share of resolutions followed by a reopening within 14 days; only where those days have passed.</source>
        <translation>Part des résolutions suivies d’une réouverture sous 14 jours&#x202f;; seulement si ces jours sont passés.</translation>
    </message>
    <message>
        <source>Share of resolutions followed by a reopening within 30 days; only where those days have passed.</source>
        <translation>Part des résolutions suivies d’une réouverture sous 30 jours&#x202f;; seulement si ces jours sont passés.</translation>
    </message>
    <message>
        <source>Tickets put into the bin.</source>
        <translation>Tickets mis à la corbeille.</translation>
    </message>
    <message>
        <source>Tickets taken out of the bin or out of spam.</source>
        <translation>Tickets sortis de la corbeille ou des indésirables.</translation>
    </message>
    <message>
        <source>Tickets marked as spam.</source>
        <translation>Tickets marqués comme indésirables.</translation>
    </message>
    <message>
        <source>Tickets merged into another.</source>
        <translation>Tickets fusionnés dans un autre.</translation>
    </message>
    <message>
        <source>Share of the tickets created that were merged into another.</source>
        <translation>Part des tickets créés qui ont été fusionnés dans un autre.</translation>
    </message>
    <message>
        <source>Unsolved tickets without an assignee.</source>
        <translation>Tickets non résolus sans personne assignée.</translation>
    </message>
    <message>
        <source>Unsolved tickets with neither assignee nor group.</source>
        <translation>Tickets non résolus sans personne assignée ni groupe.</translation>
    </message>
    <message>
        <source>Tickets without a public reply of an agent.</source>
        <translation>Tickets sans réponse publique d’un agent.</translation>
    </message>
    <message>
        <source>Unsolved tickets without a public reply of an agent.</source>
        <translation>Tickets non résolus sans réponse publique d’un agent.</translation>
    </message>
    <message>
        <source>New or open tickets whose customer has waited longer than 24 hours for a human&apos;s public answer.</source>
        <translation>Tickets nouveaux ou ouverts dont le client attend depuis plus de 24 heures la réponse publique d’une personne.</translation>
    </message>
    <message>
        <source>How long customers of new and open tickets wait: since the oldest message nobody has answered.</source>
        <translation>Attente des clients des tickets nouveaux et ouverts&#x202f;: depuis le plus ancien message resté sans réponse.</translation>
    </message>
    <message>
        <source>Age of unsolved tickets since their creation.</source>
        <translation>Âge des tickets non résolus depuis leur création.</translation>
    </message>
    <message>
        <source>Time since the latest update of unsolved tickets, whoever made it.</source>
        <translation>Temps depuis la dernière mise à jour des tickets non résolus, quel qu’en soit l’auteur.</translation>
    </message>
    <message>
        <source>Time since the latest public message of a person on unsolved tickets.</source>
        <translation>Temps depuis le dernier message public d’une personne sur les tickets non résolus.</translation>
    </message>
    <message>
        <source>Tickets created per calendar day.</source>
        <translation>Tickets créés par jour calendaire.</translation>
    </message>
    <message>
        <source>Tickets solved per calendar day, by their latest solve.</source>
        <translation>Tickets résolus par jour calendaire, au jour de leur dernière résolution.</translation>
    </message>
    <message>
        <source>Public replies of human agents per ticket, the opening left out; all messages of a chat session are one.</source>
        <translation>Réponses publiques d’agents humains par ticket, sans l’ouverture&#x202f;; les messages d’une session de chat en font une.</translation>
    </message>
    <message>
        <source>Public replies per ticket as the vendors count them: integrations with an agent&apos;s right too.</source>
        <translation>Réponses publiques par ticket comme les éditeurs les comptent&#x202f;: intégrations ayant droit d’agent comprises.</translation>
    </message>
    <message>
        <source>Public messages of human agents.</source>
        <translation>Messages publics d’agents humains.</translation>
    </message>
    <message>
        <source>Private notes of human agents.</source>
        <translation>Notes privées d’agents humains.</translation>
    </message>
    <message>
        <source>Public messages of end users.</source>
        <translation>Messages publics d’utilisateurs finaux.</translation>
    </message>
    <message>
        <source>Messages of end users that only agents see.</source>
        <translation>Messages d’utilisateurs finaux que seuls les agents voient.</translation>
    </message>
    <message>
        <source>Public messages of bots.</source>
        <translation>Messages publics de robots.</translation>
    </message>
    <message>
        <source>Private notes of bots.</source>
        <translation>Notes privées de robots.</translation>
    </message>
    <message>
        <source>How often a ticket was assigned to somebody, the first time included.</source>
        <translation>Combien de fois un ticket a été assigné à quelqu’un, la première comprise.</translation>
    </message>
    <message>
        <source>How often a ticket was assigned to a group, the first time included.</source>
        <translation>Combien de fois un ticket a été assigné à un groupe, la première comprise.</translation>
    </message>
    <message>
        <source>Share of tickets assigned to somebody more than once.</source>
        <translation>Part des tickets assignés plus d’une fois à quelqu’un.</translation>
    </message>
    <message>
        <source>Share of tickets assigned to a group more than once.</source>
        <translation>Part des tickets assignés plus d’une fois à un groupe.</translation>
    </message>
    <message>
        <source>Changes of the assignee between two human replies, per ticket.</source>
        <translation>Changements de personne assignée entre deux réponses humaines, par ticket.</translation>
    </message>
    <message>
        <source>Agents who wrote anything on a ticket.</source>
        <translation>Agents qui ont écrit quoi que ce soit sur un ticket.</translation>
    </message>
    <message>
        <source>Time tracked per ticket.</source>
        <translation>Temps suivi par ticket.</translation>
    </message>
    <message>
        <source>Estimated: the gaps between what one agent did on a ticket and what he did next there, each 15 minutes at most.</source>
        <translation>Estimation&#x202f;: les intervalles entre deux actions d’un même agent sur un ticket, 15 minutes au plus chacun.</translation>
    </message>
    <message>
        <source>Updates of tickets made by agents.</source>
        <translation>Mises à jour de tickets faites par des agents.</translation>
    </message>
    <message>
        <source>Replies and notes of agents, the opening left out.</source>
        <translation>Réponses et notes d’agents, sans l’ouverture.</translation>
    </message>
    <message>
        <source>Time from creation to the first public message of an agent; the opening message is none.</source>
        <translation>Temps de la création au premier message public d’un agent&#x202f;; le message d’ouverture ne compte pas.</translation>
    </message>
    <message>
        <source>The first reply time without the authors of the account&apos;s bot list.</source>
        <translation>Le temps de première réponse sans les auteurs de la liste de robots du compte.</translation>
    </message>
    <message>
        <source>Time from a bot&apos;s last message before it to the first human reply.</source>
        <translation>Temps du dernier message d’un robot jusqu’à la première réponse humaine.</translation>
    </message>
    <message>
        <source>Time from a customer&apos;s oldest unanswered message to the next human public message, per exchange after the first contact.</source>
        <translation>Temps du plus ancien message sans réponse d’un client au message public humain suivant, par échange après le premier contact.</translation>
    </message>
    <message>
        <source>First replies and next replies together, per response.</source>
        <translation>Premières réponses et réponses suivantes ensemble, par réponse.</translation>
    </message>
    <message>
        <source>The sum of a ticket&apos;s waits for an answer, the first included.</source>
        <translation>La somme des attentes d’un ticket avant réponse, la première comprise.</translation>
    </message>
    <message>
        <source>Time from creation to the first solve.</source>
        <translation>Temps de la création à la première résolution.</translation>
    </message>
    <message>
        <source>Time from creation to the latest solve of tickets that are solved now.</source>
        <translation>Temps de la création à la dernière résolution des tickets résolus maintenant.</translation>
    </message>
    <message>
        <source>Time from creation to the first assignment to somebody.</source>
        <translation>Temps de la création à la première assignation à quelqu’un.</translation>
    </message>
    <message>
        <source>Time from creation to the latest assignment to somebody.</source>
        <translation>Temps de la création à la dernière assignation à quelqu’un.</translation>
    </message>
    <message>
        <source>Time from the first assignment to the latest solve.</source>
        <translation>Temps de la première assignation à la dernière résolution.</translation>
    </message>
    <message>
        <source>Time from the latest assignment to the latest solve.</source>
        <translation>Temps de la dernière assignation à la dernière résolution.</translation>
    </message>
    <message>
        <source>Time from the assignment before it to the first human reply.</source>
        <translation>Temps de l’assignation qui la précède à la première réponse humaine.</translation>
    </message>
    <message>
        <source>Time without an assignee while unsolved, up to now where it lasts.</source>
        <translation>Temps sans personne assignée tant que non résolu, jusqu’à maintenant s’il dure.</translation>
    </message>
    <message>
        <source>The full resolution without pending, hold and the time in which it was solved.</source>
        <translation>La résolution complète sans attente, pause ni temps passé résolu.</translation>
    </message>
    <message>
        <source>Time in new, open, pending and hold.</source>
        <translation>Temps passé en nouveau, ouvert, en attente et en pause.</translation>
    </message>
    <message>
        <source>Targets that were set, one a metric and instance.</source>
        <translation>Objectifs fixés, un par mesure et par occurrence.</translation>
    </message>
    <message>
        <source>Targets that were met in time.</source>
        <translation>Objectifs atteints à temps.</translation>
    </message>
    <message>
        <source>Targets that were missed, whether the clock still runs or not.</source>
        <translation>Objectifs manqués, que l’horloge tourne encore ou non.</translation>
    </message>
    <message>
        <source>Targets that are neither met nor missed yet.</source>
        <translation>Objectifs ni atteints ni manqués pour l’instant.</translation>
    </message>
    <message>
        <source>Tickets with a target.</source>
        <translation>Tickets avec un objectif.</translation>
    </message>
    <message>
        <source>Tickets of which all targets were met.</source>
        <translation>Tickets dont tous les objectifs ont été atteints.</translation>
    </message>
    <message>
        <source>Tickets of which any target was missed.</source>
        <translation>Tickets dont un objectif a été manqué.</translation>
    </message>
    <message>
        <source>Tickets with a target not finished and none missed.</source>
        <translation>Tickets avec un objectif en cours et aucun manqué.</translation>
    </message>
    <message>
        <source>Targets met over targets met or missed; active ones are left out.</source>
        <translation>Objectifs atteints sur objectifs atteints ou manqués&#x202f;; ceux en cours ne comptent pas.</translation>
    </message>
    <message>
        <source>Tickets that met all their targets over those that met or missed.</source>
        <translation>Tickets qui ont atteint tous leurs objectifs sur ceux qui en ont atteint ou manqué.</translation>
    </message>
    <message>
        <source>Tickets that met all their targets over all tickets with a target, active ones too.</source>
        <translation>Tickets qui ont atteint tous leurs objectifs sur tous les tickets avec un objectif, en cours compris.</translation>
    </message>
    <message>
        <source>First reply targets met over those met or missed; Freshdesk: over tickets that were answered.</source>
        <translation>Objectifs de première réponse atteints sur atteints ou manqués&#x202f;; Freshdesk&#x202f;: sur les tickets répondus.</translation>
    </message>
    <message>
        <source>Next reply targets met over those met or missed.</source>
        <translation>Objectifs de réponse suivante atteints sur atteints ou manqués.</translation>
    </message>
    <message>
        <source>Resolution targets met over those met or missed; Freshdesk: over tickets that are resolved.</source>
        <translation>Objectifs de résolution atteints sur atteints ou manqués&#x202f;; Freshdesk&#x202f;: sur les tickets résolus.</translation>
    </message>
    <message>
        <source>How far beyond its target a missed one was completed, in the target&apos;s kind of time.</source>
        <translation>De combien un objectif manqué a été dépassé, dans le type de temps de l’objectif.</translation>
    </message>
    <message>
        <source>How long ago the deadline was of a missed target that still runs.</source>
        <translation>Depuis quand est passée l’échéance d’un objectif manqué qui court encore.</translation>
    </message>
    <message>
        <source>How long until the next deadline of a ticket; tickets whose clocks stand still have none.</source>
        <translation>Temps jusqu’à la prochaine échéance d’un ticket&#x202f;; ceux dont l’horloge est arrêtée n’en ont pas.</translation>
    </message>
    <message>
        <source>Group ownership targets met over those met or missed.</source>
        <translation>Objectifs de prise en charge par un groupe atteints sur atteints ou manqués.</translation>
    </message>
    <message>
        <source>Good ratings over good, neutral and bad ones; one rating a ticket, the present one.</source>
        <translation>Bons avis sur bons, neutres et mauvais&#x202f;; un avis par ticket, l’actuel.</translation>
    </message>
    <message>
        <source>Tickets that were asked or rated over all tickets.</source>
        <translation>Tickets sollicités ou notés sur tous les tickets.</translation>
    </message>
    <message>
        <source>Tickets that were rated over those that were asked or rated.</source>
        <translation>Tickets notés sur tickets sollicités ou notés.</translation>
    </message>
    <message>
        <source>Ratings that changed from good to bad.</source>
        <translation>Avis passés de bons à mauvais.</translation>
    </message>
    <message>
        <source>Ratings that changed from bad to good.</source>
        <translation>Avis passés de mauvais à bons.</translation>
    </message>
    <message>
        <source>First ratings that were good.</source>
        <translation>Premiers avis qui étaient bons.</translation>
    </message>
    <message>
        <source>First ratings that were bad.</source>
        <translation>Premiers avis qui étaient mauvais.</translation>
    </message>
    <message>
        <source>Ratings with words over all ratings.</source>
        <translation>Avis avec un commentaire sur tous les avis.</translation>
    </message>
    <message>
        <source>Chats, without offline messages.</source>
        <translation>Chats, sans les messages hors ligne.</translation>
    </message>
    <message>
        <source>Chats that no person answered.</source>
        <translation>Chats auxquels personne n’a répondu.</translation>
    </message>
    <message>
        <source>Served chats that left no message of the visitor unanswered.</source>
        <translation>Chats servis qui n’ont laissé aucun message du visiteur sans réponse.</translation>
    </message>
    <message>
        <source>Served chats that the visitor left with a message unanswered.</source>
        <translation>Chats servis que le visiteur a quittés avec un message sans réponse.</translation>
    </message>
    <message>
        <source>Messages left while nobody was there.</source>
        <translation>Messages laissés quand il n’y avait personne.</translation>
    </message>
    <message>
        <source>Completed chats over all chats.</source>
        <translation>Chats menés à terme sur tous les chats.</translation>
    </message>
    <message>
        <source>Chats that one of us began.</source>
        <translation>Chats que l’un de nous a commencés.</translation>
    </message>
    <message>
        <source>From the visitor&apos;s first words to the first answer; of a missed chat, to its end.</source>
        <translation>Des premiers mots du visiteur à la première réponse&#x202f;; pour un chat manqué, à sa fin.</translation>
    </message>
    <message>
        <source>From the visitor&apos;s first words to a person&apos;s first answer.</source>
        <translation>Des premiers mots du visiteur à la première réponse d’une personne.</translation>
    </message>
    <message>
        <source>Mean of a chat&apos;s gaps between the visitor&apos;s words and our answer.</source>
        <translation>Moyenne des écarts d’un chat entre les mots du visiteur et notre réponse.</translation>
    </message>
    <message>
        <source>Longest of a chat&apos;s gaps between the visitor&apos;s words and our answer.</source>
        <translation>Le plus long des écarts d’un chat entre les mots du visiteur et notre réponse.</translation>
    </message>
    <message>
        <source>From the first to the last message.</source>
        <translation>Du premier au dernier message.</translation>
    </message>
    <message>
        <source>From an agent&apos;s joining to leaving, one a stay.</source>
        <translation>De l’arrivée d’un agent à son départ, une valeur par présence.</translation>
    </message>
    <message>
        <source>Missed chats of visitors over all chats.</source>
        <translation>Chats manqués de visiteurs sur tous les chats.</translation>
    </message>
    <message>
        <source>Good ratings over rated chats.</source>
        <translation>Bons avis sur chats notés.</translation>
    </message>
    <message>
        <source>Rated chats over all chats.</source>
        <translation>Chats notés sur tous les chats.</translation>
    </message>
    <message>
        <source>Times that an agent took over from another.</source>
        <translation>Combien de fois un agent a pris le relais d’un autre.</translation>
    </message>
    <message>
        <source>Share of the times a chat was given to an agent in which he joined or wrote before it went to another.</source>
        <translation>Part des attributions d’un chat à un agent où celui-ci l’a rejoint ou y a écrit avant que le chat passe à un autre.</translation>
    </message>
    <message>
        <source>A chat&apos;s waits for us over our answers.</source>
        <translation>Attentes d’un chat côté visiteur rapportées à nos réponses.</translation>
    </message>
    <message>
        <source>A chat&apos;s waits for the visitor over his answers.</source>
        <translation>Attentes d’un chat de notre côté rapportées aux réponses du visiteur.</translation>
    </message>
    <message>
        <source>Share of solved tickets with one human public reply, not reopened.</source>
        <translation>Part des tickets résolus avec une seule réponse publique humaine, sans réouverture.</translation>
    </message>
    <message>
        <source>Share of solved tickets with two human public replies, not reopened.</source>
        <translation>Part des tickets résolus avec deux réponses publiques humaines, sans réouverture.</translation>
    </message>
    <message>
        <source>Share of solved tickets with three human public replies or more, or reopened.</source>
        <translation>Part des tickets résolus avec au moins trois réponses publiques humaines, ou rouverts.</translation>
    </message>
    <message>
        <source>Share of solved tickets without a human public reply, not reopened.</source>
        <translation>Part des tickets résolus sans réponse publique humaine, sans réouverture.</translation>
    </message>
    <message>
        <source>Share of solved tickets that were merged away.</source>
        <translation>Part des tickets résolus qui ont été fusionnés dans un autre.</translation>
    </message>
    <message>
        <source>Share of solved tickets with fewer than two agent replies, none included.</source>
        <translation>Part des tickets résolus avec moins de deux réponses d’agents, aucune comprise.</translation>
    </message>
    <message>
        <source>Share of solved tickets with two agent replies.</source>
        <translation>Part des tickets résolus avec deux réponses d’agents.</translation>
    </message>
    <message>
        <source>Share of solved tickets with more than two agent replies.</source>
        <translation>Part des tickets résolus avec plus de deux réponses d’agents.</translation>
    </message>
    <message>
        <source>Share of solved tickets with one public comment of an agent, the opening counted.</source>
        <translation>Part des tickets résolus avec un seul commentaire public d’agent, ouverture comprise.</translation>
    </message>
    <message>
        <source>Share of solved tickets with two public comments of agents, the opening counted.</source>
        <translation>Part des tickets résolus avec deux commentaires publics d’agents, ouverture comprise.</translation>
    </message>
    <message>
        <source>Share of solved tickets with any other number of public comments of agents.</source>
        <translation>Part des tickets résolus avec tout autre nombre de commentaires publics d’agents.</translation>
    </message>
    <message>
        <source>Share of solved tickets whose customer never wrote again after the opening, not reopened within 7 days.</source>
        <translation>Part des tickets résolus dont le client n’a plus écrit après l’ouverture, sans réouverture sous 7 jours.</translation>
    </message>
    <message>
        <source>Share of solved tickets with exactly one agent response.</source>
        <translation>Part des tickets résolus avec exactement une réponse d’agent.</translation>
    </message>
    <message>
        <source>Share of solved tickets whose customer never wrote again after the opening.</source>
        <translation>Part des tickets résolus dont le client n’a plus écrit après l’ouverture.</translation>
    </message>
    <message>
        <source>Share of solved tickets with one agent response that were solved before they were due.</source>
        <translation>Part des tickets résolus avec une seule réponse d’agent et avant leur échéance.</translation>
    </message>
    <message>
        <source>Time in new, open and hold, once it was left.</source>
        <translation>Temps passé en nouveau, ouvert et en pause, une fois ces états quittés.</translation>
    </message>
    <message>
        <source>Time in pending, once it was left.</source>
        <translation>Temps passé en attente, une fois cet état quitté.</translation>
    </message>
    <message>
        <source>Time in hold, once it was left.</source>
        <translation>Temps passé en pause, une fois cet état quitté.</translation>
    </message>
    <message>
        <source>Time in new and open, once it was left.</source>
        <translation>Temps passé en nouveau et ouvert, une fois ces états quittés.</translation>
    </message>
    <message>
        <source>Time in new, once it was left.</source>
        <translation>Temps passé en nouveau, une fois cet état quitté.</translation>
    </message>
    <message>
        <source>Time in open, once it was left.</source>
        <translation>Temps passé en ouvert, une fois cet état quitté.</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>All time</source>
        <translation>Tout le temps</translation>
    </message>
    <message>
        <source>Last 24 hours</source>
        <translation>24 dernières heures</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 derniers jours</translation>
    </message>
    <message>
        <source>Last 365 days</source>
        <translation>365 derniers jours</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>first day, last day</comment>
        <translation>du %1 au %2</translation>
    </message>
</context>
<context>
    <name>QueryText</name>
    <message>
        <source>“%1” is not known here.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas reconnu ici.</translation>
    </message>
    <message>
        <source>“%1” is not known here. One of: %2.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas reconnu ici. Au choix&#x202f;: %2.</translation>
    </message>
    <message>
        <source>“%1” is not a date. Dates look like 2026-03-15, 2026-03, &lt;7d or a..b.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une date. Exemples&#x202f;: 2026-03-15, 2026-03, &lt;7d ou a..b.</translation>
    </message>
    <message>
        <source>“%1” is not a number. Numbers look like &gt;3, &lt;24h or 2..5.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un nombre. Exemples&#x202f;: &gt;3, &lt;24h ou 2..5.</translation>
    </message>
    <message>
        <source>“%1” cannot be compared here.</source>
        <translation>«&#x202f;%1&#x202f;» ne peut pas être comparé ici.</translation>
    </message>
    <message>
        <source>A value is missing.</source>
        <translation>Il manque une valeur.</translation>
    </message>
    <message>
        <source>The closing quote is missing.</source>
        <translation>Il manque le guillemet fermant.</translation>
    </message>
    <message>
        <source>The closing parenthesis is missing.</source>
        <translation>Il manque la parenthèse fermante.</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas attendu ici.</translation>
    </message>
    <message>
        <source>The search took too long. A simpler expression, or more words beside it, may help.</source>
        <translation>La recherche a pris trop de temps. Une expression plus simple peut aider, ou d’autres mots à côté.</translation>
    </message>
    <message>
        <source>The local copy could not be searched: %1.</source>
        <translation>La recherche dans la copie locale a échoué&#x202f;: %1.</translation>
    </message>
    <message>
        <source>“OR” needs a term on both sides.</source>
        <translation>«&#x202f;OR&#x202f;» demande un terme de chaque côté.</translation>
    </message>
    <message>
        <source>There is nothing between the parentheses.</source>
        <translation>Il n’y a rien entre les parenthèses.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n groups in each other.</source>
        <translation>
            <numerusform>Plus de %n groupe l’un dans l’autre.</numerusform>
            <numerusform>Plus de %n groupes les uns dans les autres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The closing slash is missing. Quote text that begins with a slash.</source>
        <translation>La barre oblique finale manque. Mettez entre guillemets un texte qui commence par une barre oblique.</translation>
    </message>
    <message>
        <source>The regular expression is wrong here: %1.</source>
        <translation>L’expression régulière est fausse ici&#x202f;: %1.</translation>
    </message>
    <message>
        <source>No account has a field “%1”.</source>
        <translation>Aucun compte n’a de champ «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>No conversation has “%1” here: it matches nothing.</source>
        <translation>Aucune conversation n’a «&#x202f;%1&#x202f;» ici&#x202f;: rien ne correspond.</translation>
    </message>
    <message>
        <source>There is no field “%1”. A field of your own stands in quotes.</source>
        <translation>Il n’y a pas de champ «&#x202f;%1&#x202f;». Un champ à vous se met entre guillemets droits.</translation>
    </message>
    <message>
        <source>The history of the tickets is still being read; the answer follows.</source>
        <translation>L’historique des tickets est encore en cours de lecture&#x202f;; la réponse suit.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>no data yet</source>
        <translation>pas encore de données</translation>
    </message>
    <message>
        <source>data up to %1</source>
        <translation>données jusqu’au %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s) in view, durations in calendar time.</source>
        <translation>
            <numerusform>%Ln ticket affiché, durées en temps calendaire.</numerusform>
            <numerusform>%Ln tickets affichés, durées en temps calendaire.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deleted and left out of the measures: %1.</source>
        <translation>Supprimés et exclus des mesures&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Spam, left out of the measures: %1.</source>
        <translation>Indésirables, exclus des mesures&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Merged into another ticket and counted as created only: %1.</source>
        <translation>Fusionnés dans un autre ticket et comptés comme créés seulement&#x202f;: %1.</translation>
    </message>
    <message>
        <source>%1 agrees with %2’s own first reply times on %3 of %4 tickets.</source>
        <translation>%1 concorde avec les délais de première réponse de %2 pour %3 tickets sur %4.</translation>
    </message>
    <message>
        <source>The help desks publish no first reply times to compare with.</source>
        <translation>Les services d’assistance ne publient aucun délai de première réponse à comparer.</translation>
    </message>
    <message>
        <source>Printed %1</source>
        <translation>Imprimé le %1</translation>
    </message>
    <message>
        <source>Deskscope report</source>
        <translation>Rapport Deskscope</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>none, all conversations</source>
        <translation>aucun, toutes les conversations</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>account, age of its data</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Exclus</translation>
    </message>
    <message>
        <source>Definitions</source>
        <translation>Définitions</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <translation>%1 supprimés</translation>
    </message>
    <message>
        <source>%1 spam</source>
        <translation>%1 indésirables</translation>
    </message>
    <message>
        <source>%1 merged</source>
        <translation>%1 fusionnés</translation>
    </message>
    <message>
        <source>%1 without a reply</source>
        <translation>%1 sans réponse</translation>
    </message>
    <message>
        <source>%1 not solved yet</source>
        <translation>%1 pas encore résolus</translation>
    </message>
    <message>
        <source>%1 with an unknown author</source>
        <translation>%1 d’auteur inconnu</translation>
    </message>
    <message>
        <source>%1 not assigned</source>
        <translation>%1 non attribués</translation>
    </message>
    <message>
        <source>%1 without a rating</source>
        <translation>%1 sans évaluation</translation>
    </message>
    <message>
        <source>%1 of another kind</source>
        <translation>%1 d’un autre type</translation>
    </message>
    <message>
        <source>%1 without time tracked</source>
        <translation>%1 sans temps saisi</translation>
    </message>
    <message>
        <source>%1 not waiting</source>
        <translation>%1 sans attente</translation>
    </message>
    <message>
        <source>%1 for another reason</source>
        <translation>%1 pour une autre raison</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#x202f;s</translation>
    </message>
    <message>
        <source>%1 without a full history</source>
        <translation>%1 sans historique complet</translation>
    </message>
    <message>
        <source>%1 with messages missing</source>
        <translation>%1 avec messages manquants</translation>
    </message>
    <message>
        <source>%1 not over yet</source>
        <translation>%1 pas encore terminés</translation>
    </message>
    <message>
        <source>%1 never in the status</source>
        <translation>%1 jamais dans ce statut</translation>
    </message>
</context>
<context>
    <name>RichText</name>
    <message>
        <source>[picture not loaded]</source>
        <translation>[image non chargée]</translation>
    </message>
    <message>
        <source>[picture not loaded: %1]</source>
        <translation>[image non chargée&#x202f;: %1]</translation>
    </message>
</context>
<context>
    <name>SavedViews</name>
    <message>
        <source>All conversations</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Customer waits &gt; 24 h</source>
        <translation>Client attend &gt;&#x202f;24&#x202f;h</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Non assignés</translation>
    </message>
    <message>
        <source>Solved this week</source>
        <translation>Résolus, 7 derniers jours</translation>
    </message>
    <message>
        <source>Bad ratings</source>
        <translation>Avis négatifs</translation>
    </message>
</context>
<context>
    <name>SidebarState</name>
    <message>
        <source>not copied yet</source>
        <translation>pas encore copié</translation>
    </message>
    <message>
        <source>synced just now</source>
        <translation>à jour</translation>
    </message>
    <message>
        <source>synced %1 ago</source>
        <translation>à jour, il y a %1</translation>
    </message>
    <message>
        <source>synced on %1</source>
        <translation>à jour au %1</translation>
    </message>
    <message>
        <source>waiting for the limit until %1</source>
        <translation>limite, reprise à %1</translation>
    </message>
    <message>
        <source>%1% copied</source>
        <translation>%1&#x202f;% copiés</translation>
    </message>
    <message>
        <source>copying…</source>
        <translation>copie en cours…</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
</context>
<context>
    <name>SignInWords</name>
    <message>
        <source>Signed in as %1, who is not an administrator</source>
        <translation>Connecté en tant que %1, sans rôle d’administrateur</translation>
    </message>
    <message>
        <source>Copying works, with more requests. Tickets that this person may not see will be missing, and so will deleted ones. An administrator’s sign-in copies everything.</source>
        <translation>La copie fonctionne, avec davantage de requêtes. Il manquera les tickets que cette personne ne peut pas voir, ainsi que les tickets supprimés. La connexion d’un administrateur copie tout.</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Connecté en tant que %1</translation>
    </message>
    <message>
        <source>An administrator: everything can be copied, with the fewest requests.</source>
        <translation>Administrateur&#x202f;: tout peut être copié, avec le moins de requêtes.</translation>
    </message>
    <message>
        <source>Everything that this person may see in Freshdesk can be copied.</source>
        <translation>Tout ce que cette personne peut voir dans Freshdesk peut être copié.</translation>
    </message>
    <message>
        <source>Zendesk did not accept the sign-in. Check the identifier, and that the client is public.</source>
        <translation>Zendesk n’a pas accepté la connexion. Vérifiez l’identifiant, et que le client est public.</translation>
    </message>
    <message>
        <source>Zendesk does not accept this e-mail address with this token.</source>
        <translation>Zendesk n’accepte pas cette adresse e-mail avec ce jeton.</translation>
    </message>
    <message>
        <source>Freshdesk does not accept this key. Copy it anew from your profile.</source>
        <translation>Freshdesk n’accepte pas cette clé. Copiez-la de nouveau depuis votre profil.</translation>
    </message>
    <message>
        <source>This computer has no keychain that can be used</source>
        <translation>Cet ordinateur n’a pas de trousseau utilisable</translation>
    </message>
    <message>
        <source>Keys are kept nowhere else. Install GNOME Keyring (gnome-keyring) or KWallet, unlock it by signing in to the desktop, and try again.</source>
        <translation>Les clés ne sont gardées nulle part ailleurs. Installez GNOME Keyring (gnome-keyring) ou KWallet, déverrouillez-le en ouvrant votre session, puis réessayez.</translation>
    </message>
    <message>
        <source>Signed in, but the right to read tickets is missing</source>
        <translation>Connecté, mais le droit de lire les tickets manque</translation>
    </message>
    <message>
        <source>An agent’s role is needed, and the client must be allowed to read. An administrator of the help desk can grant it.</source>
        <translation>Il faut un rôle d’agent, et le client doit avoir le droit de lire. Un administrateur du service peut l’accorder.</translation>
    </message>
    <message>
        <source>An agent’s role is needed, and a plan with API access. An administrator of the help desk can grant it.</source>
        <translation>Il faut un rôle d’agent et une formule avec accès à l’API. Un administrateur du service peut l’accorder.</translation>
    </message>
    <message>
        <source>There is no %1 at %2.</source>
        <translation>Il n’y a pas de %1 à l’adresse %2.</translation>
    </message>
    <message>
        <source>%1 cannot be reached</source>
        <translation>%1 est injoignable</translation>
    </message>
    <message>
        <source>Check the network, and try again.</source>
        <translation>Vérifiez le réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The connection to %1 is not secure</source>
        <translation>La connexion à %1 n’est pas sécurisée</translation>
    </message>
    <message>
        <source>It was refused, and nothing was sent. Check the address, this computer’s clock, and whether the help desk is still active.</source>
        <translation>Elle a été refusée et rien n’a été envoyé. Vérifiez l’adresse, l’heure de cet ordinateur, et si le service est toujours actif.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>The sign-in was refused in the browser</source>
        <translation>La connexion a été refusée dans le navigateur</translation>
    </message>
    <message>
        <source>Deskscope asks for the right to read, nothing else.</source>
        <translation>Deskscope demande le droit de lire, rien d’autre.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser</source>
        <translation>Pas de retour du navigateur</translation>
    </message>
    <message>
        <source>Where Zendesk showed a mistake, check the identifier and the redirect URLs.</source>
        <translation>Si Zendesk a affiché une erreur, vérifiez l’identifiant et les URL de redirection.</translation>
    </message>
    <message>
        <source>No port is free for the browser to come back to</source>
        <translation>Aucun port libre pour le retour du navigateur</translation>
    </message>
    <message>
        <source>Close what uses the ports %1 to %2 of this computer, and try again.</source>
        <translation>Fermez ce qui occupe les ports %1 à %2 de cet ordinateur, puis réessayez.</translation>
    </message>
    <message>
        <source>Another account has this name.</source>
        <translation>Un autre compte porte ce nom.</translation>
    </message>
    <message>
        <source>This is an address of %1. Go back to choose it.</source>
        <translation>C’est une adresse %1. Revenez en arrière pour le choisir.</translation>
    </message>
    <message>
        <source>Only secure addresses are asked: https://</source>
        <translation>Seules les adresses sécurisées sont acceptées&#x202f;: https://</translation>
    </message>
    <message>
        <source>This holds a user name. Enter only the address.</source>
        <translation>Ce texte contient un nom d’utilisateur. Saisissez seulement l’adresse.</translation>
    </message>
    <message>
        <source>This is no address. Enter it like %1.</source>
        <translation>Ce n’est pas une adresse. Saisissez-la sous la forme %1.</translation>
    </message>
</context>
<context>
    <name>TicketColumns</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Assigné à</translation>
    </message>
    <message>
        <source>Waits</source>
        <comment>column: how long the customer waits</comment>
        <translation>Attend</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>First reply</source>
        <translation>1re réponse</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Reopens</source>
        <translation>Réouvertures</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Rating</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>nobody</source>
        <comment>assignee</comment>
        <translation>non assigné</translation>
    </message>
</context>
<context>
    <name>Transcript</name>
    <message>
        <source>Merged into</source>
        <translation>Fusionné dans</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Demandeur</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Assigné à</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marque</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Solved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Customer waits since</source>
        <translation>Le client attend depuis</translation>
    </message>
    <message>
        <source>First reply after</source>
        <translation>Première réponse après</translation>
    </message>
    <message>
        <source>Resolved after</source>
        <translation>Résolu après</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Reopens</source>
        <translation>Réouvertures</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>Satisfaction</translation>
    </message>
    <message>
        <source>Remark on satisfaction</source>
        <translation>Remarque sur la satisfaction</translation>
    </message>
    <message>
        <source>malware found by the help desk</source>
        <translation>logiciel malveillant trouvé par le service</translation>
    </message>
    <message>
        <source>file without a name</source>
        <translation>fichier sans nom</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>removed on the help desk</source>
        <translation>supprimé dans le service</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>No subject</source>
        <translation>Sans objet</translation>
    </message>
    <message>
        <source>Data up to %1</source>
        <translation>Données jusqu’au %1</translation>
    </message>
    <message>
        <source>The messages of this conversation are not mirrored yet.</source>
        <translation>Les messages de cette conversation ne sont pas encore copiés.</translation>
    </message>
    <message>
        <source>Private notes are left out.</source>
        <translation>Les notes privées sont omises.</translation>
    </message>
    <message>
        <source>People, addresses and phone numbers are replaced by pseudonyms. People whom only a text mentions may still be named.</source>
        <translation>Les personnes, les adresses et les numéros de téléphone sont remplacés par des pseudonymes. Les personnes que seul un texte mentionne peuvent encore être nommées.</translation>
    </message>
    <message>
        <source>Customer %1</source>
        <comment>pseudonym</comment>
        <translation>Client %1</translation>
    </message>
    <message>
        <source>Agent %1</source>
        <comment>pseudonym</comment>
        <translation>Agent %1</translation>
    </message>
    <message>
        <source>Bot %1</source>
        <comment>pseudonym</comment>
        <translation>Robot %1</translation>
    </message>
    <message>
        <source>Organization %1</source>
        <comment>pseudonym</comment>
        <translation>Organisation %1</translation>
    </message>
    <message>
        <source>[e-mail %1]</source>
        <comment>pseudonym</comment>
        <translation>[e-mail %1]</translation>
    </message>
    <message>
        <source>[phone %1]</source>
        <comment>pseudonym</comment>
        <translation>[téléphone %1]</translation>
    </message>
    <message>
        <source>[IP address %1]</source>
        <comment>pseudonym</comment>
        <translation>[adresse IP %1]</translation>
    </message>
    <message>
        <source>Deskscope transcript</source>
        <translation>Transcription Deskscope</translation>
    </message>
    <message>
        <source>Deskscope transcripts</source>
        <translation>Transcriptions Deskscope</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>field, old and new value</comment>
        <translation>%1&#x202f;: %2 → %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, words</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>name of a fact</comment>
        <translation>%1&#x202f;:</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>New</source>
        <comment>status</comment>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>status</comment>
        <translation>Ouvert</translation>
    </message>
    <message>
        <source>Pending</source>
        <comment>status</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>status</comment>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Solved</source>
        <comment>status</comment>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>status</comment>
        <translation>Clos</translation>
    </message>
    <message>
        <source>Deleted</source>
        <comment>status</comment>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Spam</source>
        <comment>status</comment>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>status</comment>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>No priority</source>
        <translation>Sans priorité</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>priority</comment>
        <translation>Basse</translation>
    </message>
    <message>
        <source>Normal</source>
        <comment>priority</comment>
        <translation>Normale</translation>
    </message>
    <message>
        <source>High</source>
        <comment>priority</comment>
        <translation>Haute</translation>
    </message>
    <message>
        <source>Urgent</source>
        <comment>priority</comment>
        <translation>Urgente</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>priority</comment>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Web form</source>
        <translation>Formulaire</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Messaging</source>
        <translation>Messagerie</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Social media</source>
        <translation>Réseaux sociaux</translation>
    </message>
    <message>
        <source>API</source>
        <translation>API</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>channel</comment>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Asked</source>
        <comment>satisfaction</comment>
        <translation>Demandé</translation>
    </message>
    <message>
        <source>Good</source>
        <comment>satisfaction</comment>
        <translation>Bon</translation>
    </message>
    <message>
        <source>Neutral</source>
        <comment>satisfaction</comment>
        <translation>Neutre</translation>
    </message>
    <message>
        <source>Bad</source>
        <comment>satisfaction</comment>
        <translation>Mauvais</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>satisfaction</comment>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Offline message</source>
        <translation>Message hors ligne</translation>
    </message>
    <message>
        <source>Question</source>
        <comment>type of a ticket</comment>
        <translation>Question</translation>
    </message>
    <message>
        <source>Incident</source>
        <comment>type of a ticket</comment>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>type of a ticket</comment>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Task</source>
        <comment>type of a ticket</comment>
        <translation>Tâche</translation>
    </message>
</context>
<context>
    <name>desk::ui::AddAccountDialog</name>
    <message>
        <source>Show conversations</source>
        <translation>Afficher les conversations</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Start copying</source>
        <translation>Commencer la copie</translation>
    </message>
    <message>
        <source>Nothing was asked so far.</source>
        <translation>Rien n’a encore été demandé.</translation>
    </message>
    <message>
        <source>Closing this window does not stop the copy.</source>
        <translation>Fermer cette fenêtre n’arrête pas la copie.</translation>
    </message>
    <message>
        <source>Deskscope</source>
        <translation>Deskscope</translation>
    </message>
    <message>
        <source>You are signed in. You can close this window and go back to Deskscope.</source>
        <translation>Vous êtes connecté. Vous pouvez fermer cette fenêtre et revenir à Deskscope.</translation>
    </message>
    <message>
        <source>The sign-in was refused. You can close this window and go back to Deskscope.</source>
        <translation>La connexion a été refusée. Vous pouvez fermer cette fenêtre et revenir à Deskscope.</translation>
    </message>
    <message>
        <source>This page does not belong to a sign-in that Deskscope waits for.</source>
        <translation>Cette page ne correspond à aucune connexion que Deskscope attend.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Help desk</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>First copy</source>
        <translation>Première copie</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Sign in</source>
        <comment>step</comment>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Add its chats…</source>
        <translation>Ajouter ses chats…</translation>
    </message>
</context>
<context>
    <name>desk::ui::BudgetMeter</name>
    <message numerus="yes">
        <source>%n request(s) left for us this minute.</source>
        <translation>
            <numerusform>Il nous reste %n requête cette minute.</numerusform>
            <numerusform>Il nous reste %n requêtes cette minute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last run took %n request(s).</source>
        <translation>
            <numerusform>La dernière passe a pris %n requête.</numerusform>
            <numerusform>La dernière passe a pris %n requêtes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done in less than a minute.</source>
        <translation>Fini dans moins d’une minute.</translation>
    </message>
    <message>
        <source>About %1 to go.</source>
        <translation>Encore %1 environ.</translation>
    </message>
    <message>
        <source>Requests this minute: %1 by Deskscope, %2 by other tools, at most %3 of %4 are ours</source>
        <translation>Requêtes cette minute&#x202f;: %1 par Deskscope, %2 par d’autres outils, %3 sur %4 au plus sont pour nous</translation>
    </message>
    <message>
        <source>Requests this minute</source>
        <translation>Requêtes cette minute</translation>
    </message>
    <message>
        <source>Deskscope %1</source>
        <comment>requests</comment>
        <translation>Deskscope %1</translation>
    </message>
    <message>
        <source>at most %1 of %2</source>
        <comment>requests</comment>
        <translation>au plus %1 sur %2</translation>
    </message>
    <message>
        <source>other tools %1</source>
        <comment>requests</comment>
        <translation>autres outils %1</translation>
    </message>
</context>
<context>
    <name>desk::ui::CardHandle</name>
    <message>
        <source>Drag to move this chart</source>
        <translation>Faire glisser pour déplacer ce graphique</translation>
    </message>
    <message>
        <source>Drag to change the size</source>
        <translation>Faire glisser pour changer la taille</translation>
    </message>
</context>
<context>
    <name>desk::ui::ChartCard</name>
    <message>
        <source>Export this chart…</source>
        <translation>Exporter ce graphique…</translation>
    </message>
    <message>
        <source>Clear the selection of this chart</source>
        <translation>Effacer la sélection de ce graphique</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>what is chosen in a chart</comment>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>data up to %1</source>
        <translation>données jusqu’au %1</translation>
    </message>
    <message>
        <source>Leave out %1</source>
        <comment>a field of the filter</comment>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Show without the filter</source>
        <translation>Afficher sans le filtre</translation>
    </message>
    <message>
        <source>Why these numbers</source>
        <translation>Pourquoi ces nombres</translation>
    </message>
</context>
<context>
    <name>desk::ui::ChartExporter</name>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Export as PNG…</source>
        <translation>Exporter en PNG…</translation>
    </message>
    <message>
        <source>Export as PDF…</source>
        <translation>Exporter en PDF…</translation>
    </message>
    <message>
        <source>Export as SVG…</source>
        <translation>Exporter en SVG…</translation>
    </message>
    <message>
        <source>Export data as CSV…</source>
        <translation>Exporter les données en CSV…</translation>
    </message>
    <message>
        <source>Export data as Excel workbook…</source>
        <translation>Exporter les données en classeur Excel…</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>Exporter le graphique</translation>
    </message>
</context>
<context>
    <name>desk::ui::ChartGallery</name>
    <message>
        <source>Business hours only</source>
        <translation>Heures ouvrées seulement</translation>
    </message>
    <message>
        <source>Replace chart</source>
        <translation>Remplacer le graphique</translation>
    </message>
    <message>
        <source>Add chart</source>
        <translation>Ajouter un graphique</translation>
    </message>
    <message>
        <source>Search charts and metrics</source>
        <translation>Chercher parmi les graphiques et les mesures</translation>
    </message>
    <message>
        <source>Drawn as</source>
        <translation>Représentation</translation>
    </message>
    <message>
        <source>A line for each</source>
        <translation>Une courbe par</translation>
    </message>
    <message>
        <source>In steps of</source>
        <translation>Par pas de</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>tout ensemble</translation>
    </message>
    <message>
        <source>account</source>
        <translation>compte</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groupe</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>canal</translation>
    </message>
    <message>
        <source>what fits</source>
        <translation>au mieux</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un jour</translation>
    </message>
    <message>
        <source>a week</source>
        <translation>une semaine</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>un mois</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>No chart has these words.</source>
        <translation>Aucun graphique ne contient ces mots.</translation>
    </message>
    <message>
        <source>a line over time</source>
        <translation>une courbe dans le temps</translation>
    </message>
    <message>
        <source>a distribution</source>
        <translation>une distribution</translation>
    </message>
    <message>
        <source>hours of the week</source>
        <translation>les heures de la semaine</translation>
    </message>
    <message>
        <source>It is on this dashboard already.</source>
        <translation>Il est déjà sur ce tableau de bord.</translation>
    </message>
</context>
<context>
    <name>desk::ui::CheckPage</name>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Checking the sign-in</source>
        <translation>Vérification de la connexion</translation>
    </message>
    <message>
        <source>Waiting for %1 in your browser</source>
        <translation>En attente de %1 dans votre navigateur</translation>
    </message>
    <message>
        <source>Allow Deskscope to read. This step ends by itself after 10 min.</source>
        <translation>Autorisez Deskscope à lire. Cette étape se termine d’elle-même après 10&#x202f;min.</translation>
    </message>
    <message>
        <source>Asking %1</source>
        <translation>Demande à %1</translation>
    </message>
    <message>
        <source>One request: who is signed in, and what this person may see.</source>
        <translation>Une requête&#x202f;: qui est connecté, et ce que cette personne peut voir.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>What the first copy costs</source>
        <translation>Ce que coûte la première copie</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Non connecté</translation>
    </message>
    <message>
        <source>About %1 tickets: some %2 requests, about %3 at %4 a minute.</source>
        <translation>Environ %1 tickets&#x202f;: à peu près %2 requêtes, soit %3 à raison de %4 par minute.</translation>
    </message>
    <message>
        <source>The help desk does not say how many tickets it has. Large ones take some hours.</source>
        <translation>Le service ne dit pas combien de tickets il contient. Les plus grands demandent quelques heures.</translation>
    </message>
    <message>
        <source>That is %1 of the request limit; the rest stays free for your other tools, and the settings can change it. The last 90 days come first and can be read as they arrive. Deskscope only reads.</source>
        <translation>C’est %1 de la limite de requêtes&#x202f;; le reste demeure libre pour vos autres outils, et les paramètres permettent de changer cette part. Les 90 derniers jours arrivent d’abord et peuvent être lus aussitôt. Deskscope ne fait que lire.</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>percent</comment>
        <translation>%1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>desk::ui::CommandPalette</name>
    <message>
        <source>Type a command, a view or an account</source>
        <translation>Saisir une commande, une vue ou un compte</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Nothing here is called “%1”.</source>
        <translation>Rien ici ne s’appelle «&#x202f;%1&#x202f;».</translation>
    </message>
</context>
<context>
    <name>desk::ui::CompletionPopup</name>
    <message>
        <source>Tab or Enter takes it    , adds another    Esc closes</source>
        <translation>Tab ou Entrée valide    , en ajoute un autre    Échap ferme</translation>
    </message>
    <message>
        <source>Tab or Enter takes it    Esc closes</source>
        <translation>Tab ou Entrée valide    Échap ferme</translation>
    </message>
</context>
<context>
    <name>desk::ui::ConversationHeader</name>
    <message>
        <source>nobody</source>
        <comment>assignee</comment>
        <translation>non assigné</translation>
    </message>
    <message>
        <source>merged into #%1</source>
        <translation>fusionné dans #%1</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(sans objet)</translation>
    </message>
</context>
<context>
    <name>desk::ui::ConversationPane</name>
    <message>
        <source>This conversation cannot be shown: %1. %2</source>
        <translation>Impossible d’afficher cette conversation&#x202f;: %1. %2</translation>
    </message>
    <message>
        <source>The messages are not copied yet; they are being fetched now where the help desk can be reached.</source>
        <translation>Les messages ne sont pas encore copiés&#x202f;; ils sont demandés maintenant si le service est joignable.</translation>
    </message>
    <message>
        <source>no match</source>
        <translation>aucun résultat</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Choose a conversation in the list to read it here.</source>
        <translation>Choisissez une conversation dans la liste pour la lire ici.</translation>
    </message>
    <message>
        <source>Search in this conversation (Ctrl+F)</source>
        <translation>Rechercher dans cette conversation (Ctrl+F)</translation>
    </message>
    <message>
        <source>Open on the help desk’s own page</source>
        <translation>Ouvrir sur la page du service</translation>
    </message>
    <message>
        <source>Copy the whole conversation</source>
        <translation>Copier toute la conversation</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Fermer la recherche</translation>
    </message>
    <message>
        <source>Search in this conversation</source>
        <translation>Rechercher dans cette conversation</translation>
    </message>
    <message>
        <source>Words of the filter</source>
        <translation>Mots du filtre</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Occurrence précédente (Maj+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Occurrence suivante (F3)</translation>
    </message>
    <message>
        <source>Next conversation</source>
        <translation>Conversation suivante</translation>
    </message>
    <message>
        <source>Previous conversation</source>
        <translation>Conversation précédente</translation>
    </message>
    <message>
        <source>Next message of the customer</source>
        <translation>Message suivant du client</translation>
    </message>
    <message>
        <source>Previous message of the customer</source>
        <translation>Message précédent du client</translation>
    </message>
    <message>
        <source>Next unanswered message</source>
        <translation>Message sans réponse suivant</translation>
    </message>
    <message>
        <source>Previous unanswered message</source>
        <translation>Message sans réponse précédent</translation>
    </message>
    <message>
        <source>Go to a date…</source>
        <translation>Aller à une date…</translation>
    </message>
    <message>
        <source>Find in the conversation</source>
        <translation>Rechercher dans la conversation</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>Occurrence suivante</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>Occurrence précédente</translation>
    </message>
    <message>
        <source>More with this conversation</source>
        <translation>Autres actions sur cette conversation</translation>
    </message>
    <message>
        <source>All conversations of this customer</source>
        <translation>Toutes les conversations de ce client</translation>
    </message>
    <message>
        <source>Keep this conversation beside the next ones</source>
        <translation>Garder cette conversation à côté des suivantes</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Afficher ou masquer les détails</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s)</source>
        <translation>
            <numerusform>%n conversation</numerusform>
            <numerusform>%n conversations</numerusform>
        </translation>
    </message>
    <message>
        <source>Close this pane</source>
        <translation>Fermer ce volet</translation>
    </message>
    <message>
        <source>Leave out events (Ctrl+Shift+F)</source>
        <translation>Masquer des événements (Ctrl+Maj+F)</translation>
    </message>
    <message>
        <source>Leave out events…</source>
        <translation>Masquer des événements…</translation>
    </message>
</context>
<context>
    <name>desk::ui::CopyPage</name>
    <message>
        <source>%1 is copied</source>
        <translation>%1 est copié</translation>
    </message>
    <message>
        <source>Copying %1</source>
        <translation>Copie de %1</translation>
    </message>
    <message>
        <source>Groups, fields and statuses</source>
        <translation>Groupes, champs et statuts</translation>
    </message>
    <message>
        <source>Newest tickets</source>
        <translation>Tickets récents</translation>
    </message>
    <message>
        <source>Older tickets</source>
        <translation>Tickets plus anciens</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Deleted tickets</source>
        <translation>Tickets supprimés</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Démarrage</translation>
    </message>
    <message>
        <source>The help desk asked for a pause. Goes on at %1.</source>
        <translation>Le service a demandé une pause. Reprise à %1.</translation>
    </message>
    <message>
        <source>Everything is on this computer now. Looks for news by itself.</source>
        <translation>Tout est maintenant sur cet ordinateur. Les nouveautés sont cherchées d’elles-mêmes.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) so far. What has arrived can be read already.</source>
        <translation>
            <numerusform>%n requête jusqu’ici. Ce qui est arrivé peut déjà être lu.</numerusform>
            <numerusform>%n requêtes jusqu’ici. Ce qui est arrivé peut déjà être lu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Time entries</source>
        <translation>Temps saisis</translation>
    </message>
    <message>
        <source>Older messages</source>
        <translation>Messages plus anciens</translation>
    </message>
    <message>
        <source>Service levels</source>
        <translation>Niveaux de service</translation>
    </message>
    <message>
        <source>Older service levels</source>
        <translation>Niveaux de service plus anciens</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Messaging conversations</source>
        <translation>Conversations de messagerie</translation>
    </message>
    <message>
        <source>Cards and files of messaging</source>
        <translation>Cartes et fichiers de messagerie</translation>
    </message>
</context>
<context>
    <name>desk::ui::CopyWindow</name>
    <message>
        <source>Copy of %1</source>
        <translation>Copie de %1</translation>
    </message>
    <message>
        <source>%1 records a minute</source>
        <translation>%1 enregistrements par minute</translation>
    </message>
    <message>
        <source>Go on copying</source>
        <translation>Reprendre la copie</translation>
    </message>
    <message>
        <source>Pause copying</source>
        <translation>Suspendre la copie</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Our share…</source>
        <translation>Notre part…</translation>
    </message>
    <message>
        <source>How much of the help desk’s limit copying may use</source>
        <translation>La part de la limite du service que la copie peut utiliser</translation>
    </message>
</context>
<context>
    <name>desk::ui::CoverageWindow</name>
    <message>
        <source>Time not known</source>
        <translation>Date inconnue</translation>
    </message>
    <message>
        <source>The copy of %1 cannot be used: %2. Repair rescues what can be read; the rest comes from the help desk again.</source>
        <translation>La copie de %1 est inutilisable&#x202f;: %2. La réparation sauve ce qui peut être lu&#x202f;; le reste est redemandé au service.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Nothing is copied yet.</source>
        <translation>Rien n’est encore copié.</translation>
    </message>
    <message numerus="yes">
        <source>%n conversation(s) on this computer.</source>
        <translation>
            <numerusform>%n conversation sur cet ordinateur.</numerusform>
            <numerusform>%n conversations sur cet ordinateur.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first copy is not complete yet: what is missing may still come.</source>
        <translation>La première copie n’est pas encore complète&#x202f;: ce qui manque peut encore arriver.</translation>
    </message>
    <message>
        <source>No number between the first and the last is missing.</source>
        <translation>Aucun numéro ne manque entre le premier et le dernier.</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) in between are missing: they may have been deleted for good, or were lost.</source>
        <translation>
            <numerusform>%n numéro manque entre les deux&#x202f;: il a pu être supprimé pour de bon, ou s’est perdu.</numerusform>
            <numerusform>%n numéros manquent entre les deux&#x202f;: ils ont pu être supprimés pour de bon, ou se sont perdus.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is here of %1</source>
        <translation>Ce qui est ici de %1</translation>
    </message>
    <message>
        <source>Ask for what is missing</source>
        <translation>Demander ce qui manque</translation>
    </message>
    <message>
        <source>Check and repair</source>
        <translation>Vérifier et réparer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Asking the help desk for each missing number…</source>
        <translation>Chaque numéro manquant est demandé au service…</translation>
    </message>
    <message>
        <source>Checking the copy. Copying pauses meanwhile.</source>
        <translation>Vérification de la copie. La copie est suspendue entre-temps.</translation>
    </message>
    <message>
        <source>Nothing is wrong with the copy.</source>
        <translation>La copie n’a aucun défaut.</translation>
    </message>
    <message numerus="yes">
        <source>Rescued %n conversation(s). The damaged file is kept as %1.</source>
        <translation>
            <numerusform>%n conversation sauvée. Le fichier endommagé est gardé sous %1.</numerusform>
            <numerusform>%n conversations sauvées. Le fichier endommagé est gardé sous %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Ici</translation>
    </message>
    <message>
        <source>With messages</source>
        <translation>Avec messages</translation>
    </message>
    <message>
        <source>To be read again</source>
        <translation>À relire</translation>
    </message>
    <message>
        <source>Text not available</source>
        <translation>Texte indisponible</translation>
    </message>
    <message>
        <source>Deleted there</source>
        <translation>Supprimées là-bas</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manquantes</translation>
    </message>
</context>
<context>
    <name>desk::ui::CredentialsPage</name>
    <message>
        <source>Enter the address of the help desk.</source>
        <translation>Saisissez l’adresse du service.</translation>
    </message>
    <message>
        <source>Enter a name for the account.</source>
        <translation>Saisissez un nom pour le compte.</translation>
    </message>
    <message>
        <source>Another account has this name.</source>
        <translation>Un autre compte porte ce nom.</translation>
    </message>
    <message>
        <source>Enter the e-mail address of the person who signs in.</source>
        <translation>Saisissez l’adresse e-mail de la personne qui se connecte.</translation>
    </message>
    <message>
        <source>Enter the API token.</source>
        <translation>Saisissez le jeton d’API.</translation>
    </message>
    <message>
        <source>Enter the client’s unique identifier.</source>
        <translation>Saisissez l’identifiant unique du client.</translation>
    </message>
    <message>
        <source>Enter the API key.</source>
        <translation>Saisissez la clé API.</translation>
    </message>
    <message>
        <source>As in the browser, or only the first part.</source>
        <translation>Comme dans le navigateur, ou seulement le début.</translation>
    </message>
    <message>
        <source>Asks %1</source>
        <translation>Interroge %1</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Connexion à %1</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Name in Deskscope</source>
        <translation>Nom dans Deskscope</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>the person whom the token signs in</source>
        <translation>la personne que le jeton connecte</translation>
    </message>
    <message>
        <source>Client identifier</source>
        <translation>Identifiant du client</translation>
    </message>
    <message>
        <source>The “unique identifier” of the OAuth client. It is no secret.</source>
        <translation>L’«&#x202f;identifiant unique&#x202f;» du client OAuth. Il n’est pas secret.</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Jeton d’API</translation>
    </message>
    <message>
        <source>In Zendesk: Admin Center, Apps and integrations, APIs, Zendesk API. Shown there only once.</source>
        <translation>Dans Zendesk&#x202f;: Centre d’administration, Applications et intégrations, API, API Zendesk. Il n’y est affiché qu’une fois.</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>In Freshdesk: your picture at the top right, Profile settings, View API key.</source>
        <translation>Dans Freshdesk&#x202f;: votre photo en haut à droite, Paramètres du profil, Afficher la clé API.</translation>
    </message>
    <message>
        <source>Kept in this computer’s keychain, nowhere else.</source>
        <translation>Gardé dans le trousseau de cet ordinateur, nulle part ailleurs.</translation>
    </message>
</context>
<context>
    <name>desk::ui::DashboardBar</name>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparé à</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Tableau de bord</translation>
    </message>
    <message numerus="yes">
        <source>%n chart(s), one filter</source>
        <translation>
            <numerusform>%n graphique, un filtre</numerusform>
            <numerusform>%n graphiques, un filtre</numerusform>
        </translation>
    </message>
    <message>
        <source>Days begin in this time zone</source>
        <translation>Les jours commencent dans ce fuseau horaire</translation>
    </message>
    <message>
        <source>Show or hide the facets</source>
        <translation>Afficher ou masquer les facettes</translation>
    </message>
    <message>
        <source>Add chart</source>
        <translation>Ajouter un graphique</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Rapport…</translation>
    </message>
</context>
<context>
    <name>desk::ui::DashboardBook</name>
    <message>
        <source>Add chart</source>
        <translation>Ajouter un graphique</translation>
    </message>
    <message>
        <source>Replace chart</source>
        <translation>Remplacer le graphique</translation>
    </message>
    <message>
        <source>Remove chart</source>
        <translation>Retirer le graphique</translation>
    </message>
    <message>
        <source>Move chart</source>
        <translation>Déplacer le graphique</translation>
    </message>
    <message>
        <source>Resize chart</source>
        <translation>Redimensionner le graphique</translation>
    </message>
    <message>
        <source>Keep the filter with the dashboard</source>
        <translation>Garder le filtre avec le tableau de bord</translation>
    </message>
    <message>
        <source>Rename dashboard</source>
        <translation>Renommer le tableau de bord</translation>
    </message>
    <message>
        <source>Put the dashboard back as delivered</source>
        <translation>Remettre le tableau de bord d’origine</translation>
    </message>
    <message>
        <source>Remove dashboard</source>
        <translation>Retirer le tableau de bord</translation>
    </message>
    <message>
        <source>Add dashboard</source>
        <translation>Ajouter un tableau de bord</translation>
    </message>
</context>
<context>
    <name>desk::ui::DashboardPage</name>
    <message>
        <source>%1: %2</source>
        <comment>file: what is wrong</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Clear</source>
        <comment>a filter</comment>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Choose a range</source>
        <translation>Choisir une plage</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>no comparison</source>
        <translation>sans comparaison</translation>
    </message>
    <message>
        <source>previous period</source>
        <translation>période précédente</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>année passée</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>Tableaux de bord</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <comment>a ready dashboard</comment>
        <translation>%1 (modifié)</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Dupliquer…</translation>
    </message>
    <message>
        <source>Duplicate dashboard</source>
        <translation>Dupliquer le tableau de bord</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <comment>name of a dashboard</comment>
        <translation>%1, copie</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Rename dashboard</source>
        <translation>Renommer le tableau de bord</translation>
    </message>
    <message>
        <source>Keep this filter with the dashboard</source>
        <translation>Garder ce filtre avec le tableau de bord</translation>
    </message>
    <message>
        <source>Leave its filter out</source>
        <translation>Retirer son filtre</translation>
    </message>
    <message>
        <source>Export as a file…</source>
        <translation>Exporter dans un fichier…</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Importer un fichier…</translation>
    </message>
    <message>
        <source>Put back as delivered</source>
        <translation>Remettre l’original</translation>
    </message>
    <message>
        <source>Remove dashboard</source>
        <translation>Retirer le tableau de bord</translation>
    </message>
    <message>
        <source>Name of the dashboard</source>
        <translation>Nom du tableau de bord</translation>
    </message>
    <message>
        <source>Export dashboard</source>
        <translation>Exporter le tableau de bord</translation>
    </message>
    <message>
        <source>Import dashboard</source>
        <translation>Importer un tableau de bord</translation>
    </message>
    <message>
        <source>“%1” is as it was delivered.</source>
        <comment>a dashboard</comment>
        <translation>«&#x202f;%1&#x202f;» est revenu à l’original.</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <comment>a dashboard</comment>
        <translation>«&#x202f;%1&#x202f;» est retiré.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“%1” is removed.</source>
        <comment>a chart</comment>
        <translation>«&#x202f;%1&#x202f;» est retiré.</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>Sans comparaison</translation>
    </message>
    <message>
        <source>With the previous period</source>
        <translation>Avec la période précédente</translation>
    </message>
    <message>
        <source>With the same days of last year</source>
        <translation>Avec les mêmes jours de l’année passée</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Plus large</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Plus étroit</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Plus haut</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Plus bas</translation>
    </message>
    <message>
        <source>Move forward</source>
        <comment>a chart, towards the first one</comment>
        <translation>Vers le début</translation>
    </message>
    <message>
        <source>Move back</source>
        <comment>a chart, towards the last one</comment>
        <translation>Vers la fin</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Remove chart</source>
        <translation>Retirer le graphique</translation>
    </message>
    <message>
        <source>Show as a table…</source>
        <translation>Voir en tableau…</translation>
    </message>
    <message>
        <source>Why these numbers?</source>
        <translation>Pourquoi ces chiffres&#x202f;?</translation>
    </message>
</context>
<context>
    <name>desk::ui::DateJump</name>
    <message>
        <source>Go to a date</source>
        <translation>Aller à une date</translation>
    </message>
</context>
<context>
    <name>desk::ui::EraseDialog</name>
    <message>
        <source>No account knows this address. Should it come with a later copy, it is left out.</source>
        <translation>Aucun compte ne connaît cette adresse. Si une copie future l’apporte, elle est laissée de côté.</translation>
    </message>
    <message numerus="yes">
        <source>Erased from %n conversation(s). Later copies leave this person out.</source>
        <translation>
            <numerusform>Effacé de %n conversation. Les copies futures laissent cette personne de côté.</numerusform>
            <numerusform>Effacé de %n conversations. Les copies futures laissent cette personne de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. In the account at hand nothing was changed.</source>
        <translation>Arrêté. Dans le compte en cours, rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Not everything was erased: %1. %2</source>
        <translation>Tout n’a pas été effacé&#x202f;: %1. %2</translation>
    </message>
    <message>
        <source>Erase a person</source>
        <translation>Effacer une personne</translation>
    </message>
    <message>
        <source>From all accounts on this computer: what the person wrote, all texts and files of their conversations, their name, address and phone number, also in texts of others. Numbers and charts stay as they are. Files that somebody opened are forgotten too. Copying pauses meanwhile.

This cannot be undone. The help desk itself and files that you exported are not touched.</source>
        <translation>De tous les comptes sur cet ordinateur&#x202f;: ce que la personne a écrit, tous les textes et fichiers de ses conversations, son nom, son adresse et son numéro de téléphone, aussi dans les textes des autres. Les chiffres et les graphiques restent tels quels. Les fichiers ouverts sont oubliés aussi. La copie est suspendue entre-temps.

C’est irréversible. Le service lui-même et les fichiers que vous avez exportés ne sont pas touchés.</translation>
    </message>
    <message>
        <source>E-mail address of the person</source>
        <translation>Adresse e-mail de la personne</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>desk::ui::ExportDialog</name>
    <message>
        <source>With private notes</source>
        <translation>Avec les notes privées</translation>
    </message>
    <message>
        <source>Pseudonyms instead of people, addresses and phone numbers</source>
        <translation>Pseudonymes à la place des personnes, adresses et numéros de téléphone</translation>
    </message>
    <message>
        <source>Export conversations</source>
        <translation>Exporter des conversations</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>Sélectionnées&#x202f;: %1</translation>
    </message>
    <message>
        <source>All of the filter: %1</source>
        <translation>Toutes celles du filtre&#x202f;: %1</translation>
    </message>
    <message>
        <source>Web pages (HTML)</source>
        <translation>Pages web (HTML)</translation>
    </message>
    <message>
        <source>PDF, A4</source>
        <translation>PDF, A4</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>Lignes JSON</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>ZIP file</source>
        <translation>Fichier ZIP</translation>
    </message>
    <message>
        <source>The same person has the same pseudonym in every export. People whom only a text mentions are not recognised.</source>
        <translation>La même personne a le même pseudonyme dans chaque export. Les personnes que seul un texte mentionne ne sont pas reconnues.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Vers</translation>
    </message>
    <message>
        <source>About %1, less than a minute</source>
        <translation>Environ %1, moins d’une minute</translation>
    </message>
    <message>
        <source>About %1, %2</source>
        <comment>size, duration</comment>
        <translation>Environ %1, %2</translation>
    </message>
    <message>
        <source>Save the ZIP file</source>
        <translation>Enregistrer le fichier ZIP</translation>
    </message>
    <message>
        <source>Name of the new folder</source>
        <translation>Nom du nouveau dossier</translation>
    </message>
    <message>
        <source>Folders (*)</source>
        <translation>Dossiers (*)</translation>
    </message>
    <message>
        <source>Conversations</source>
        <comment>name of a folder</comment>
        <translation>Conversations</translation>
    </message>
</context>
<context>
    <name>desk::ui::FacetPanel</name>
    <message>
        <source>Facets</source>
        <translation>Facettes</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Moins</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>values</comment>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::FileShelf</name>
    <message>
        <source>fetching</source>
        <translation>téléchargement</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Enregistrer le fichier</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share of a file that has arrived</comment>
        <translation>%1&#x202f;%</translation>
    </message>
    <message>
        <source>no picture</source>
        <translation>pas d’image</translation>
    </message>
</context>
<context>
    <name>desk::ui::FilterBar</name>
    <message>
        <source>All conversations</source>
        <translation>Toutes les conversations</translation>
    </message>
    <message>
        <source>The ticket itself</source>
        <translation>Le ticket lui-même</translation>
    </message>
    <message>
        <source>Chat of %1</source>
        <translation>Chat du %1</translation>
    </message>
    <message>
        <source>Messaging since %1</source>
        <translation>Messagerie depuis le %1</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Tous les événements</translation>
    </message>
    <message numerus="yes">
        <source>%n kind(s) of event</source>
        <translation>
            <numerusform>%n type d’événement</numerusform>
            <numerusform>%n types d’événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n événement</numerusform>
            <numerusform>%n événements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n event(s)</source>
        <translation>
            <numerusform>%1 sur %n événement</numerusform>
            <numerusform>%1 sur %n événements</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages and calls</source>
        <translation>Messages et appels</translation>
    </message>
    <message>
        <source>Private notes</source>
        <translation>Notes privées</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Changements</translation>
    </message>
    <message>
        <source>Joining and leaving</source>
        <translation>Arrivées et départs</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>Notices</source>
        <translation>Avis du système</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>to</source>
        <translation>au</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>début</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>fin</translation>
    </message>
    <message>
        <source>Conversation within the ticket</source>
        <translation>Conversation dans le ticket</translation>
    </message>
    <message>
        <source>Kinds of events</source>
        <translation>Types d’événements</translation>
    </message>
    <message>
        <source>Show all events again</source>
        <translation>Afficher de nouveau tous les événements</translation>
    </message>
</context>
<context>
    <name>desk::ui::FilterLine</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Filter: words, status:open, tag:refund, created:&lt;7d</source>
        <translation>Filtre&#x202f;: mots, status:open, tag:refund, created:&lt;7d</translation>
    </message>
    <message>
        <source>Filter: add an account first</source>
        <translation>Filtre&#x202f;: ajoutez d’abord un compte</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>one side or the other</source>
        <translation>un côté ou l’autre</translation>
    </message>
    <message>
        <source>What can be written here (F1)</source>
        <translation>Ce qu’on peut écrire ici (F1)</translation>
    </message>
</context>
<context>
    <name>desk::ui::FirstStart</name>
    <message>
        <source>Your support history, on your own disk</source>
        <translation>Votre historique de support, sur votre disque</translation>
    </message>
    <message>
        <source>Deskscope copies the tickets and chats that your account may see, keeps them readable offline, and answers every filter at once. It only reads. It never writes to the help desk.</source>
        <translation>Deskscope copie les tickets et les chats que votre compte peut voir, les garde lisibles hors ligne et répond aussitôt à chaque filtre. Il ne fait que lire. Il n’écrit jamais dans le service.</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Zendesk or Freshdesk. The last 90 days are here in a few minutes, the rest follows quietly.</source>
        <translation>Zendesk ou Freshdesk. Les 90 derniers jours arrivent en quelques minutes, le reste suit discrètement.</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Ajouter un compte…</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Ouvrir la démo</translation>
    </message>
    <message>
        <source>Two made-up help desks with a few thousand tickets. Nothing leaves this computer.</source>
        <translation>Deux services d’assistance fictifs avec quelques milliers de tickets. Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>Keys stay in the system keychain</source>
        <translation>Les clés restent dans le trousseau du système</translation>
    </message>
</context>
<context>
    <name>desk::ui::InfoRow</name>
    <message>
        <source>median first reply %1</source>
        <translation>1re réponse médiane %1</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Hauteur des lignes</translation>
    </message>
    <message numerus="yes">
        <source>%Ln wait &gt; 24 h</source>
        <translation>
            <numerusform>%Ln attend &gt;&#x202f;24&#x202f;h</numerusform>
            <numerusform>%Ln attendent &gt;&#x202f;24&#x202f;h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unassigned</source>
        <translation>
            <numerusform>%Ln non assigné</numerusform>
            <numerusform>%Ln non assignés</numerusform>
        </translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Meilleure correspondance d’abord</translation>
    </message>
</context>
<context>
    <name>desk::ui::Inspector</name>
    <message>
        <source>Details of the conversation</source>
        <translation>Détails de la conversation</translation>
    </message>
</context>
<context>
    <name>desk::ui::IssueList</name>
    <message>
        <source>No issues</source>
        <translation>Aucun problème</translation>
    </message>
    <message>
        <source>What needs you while copying shows here.</source>
        <translation>Ce qui demande votre attention pendant la copie s’affiche ici.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account: what happened</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Over.</source>
        <translation>Réglé.</translation>
    </message>
</context>
<context>
    <name>desk::ui::JobStrip</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>desk::ui::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Next or previous conversation</source>
        <translation>Conversation suivante ou précédente</translation>
    </message>
    <message>
        <source>Open the conversation</source>
        <translation>Ouvrir la conversation</translation>
    </message>
    <message>
        <source>Copy the selected conversations</source>
        <translation>Copier les conversations sélectionnées</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>In the filter: what can stand here</source>
        <translation>Dans le filtre&#x202f;: ce qui peut être saisi ici</translation>
    </message>
    <message>
        <source>In the filter: take the completion</source>
        <translation>Dans le filtre&#x202f;: accepter la proposition</translation>
    </message>
    <message>
        <source>In the filter: mend the mistake</source>
        <translation>Dans le filtre&#x202f;: corriger l’erreur</translation>
    </message>
    <message>
        <source>On the time strip: move the days</source>
        <translation>Sur la frise&#x202f;: déplacer les jours</translation>
    </message>
    <message>
        <source>On a saved view: move it</source>
        <translation>Sur une vue enregistrée&#x202f;: la déplacer</translation>
    </message>
    <message>
        <source>On a saved view: rename it</source>
        <translation>Sur une vue enregistrée&#x202f;: la renommer</translation>
    </message>
    <message>
        <source>On a saved view: remove it</source>
        <translation>Sur une vue enregistrée&#x202f;: la retirer</translation>
    </message>
    <message>
        <source>Close, clear or go back</source>
        <translation>Fermer, effacer ou revenir</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>The block before or after</source>
        <translation>Le bloc précédent ou suivant</translation>
    </message>
    <message>
        <source>A screenful on, then the next conversation</source>
        <translation>Un écran plus loin, puis la conversation suivante</translation>
    </message>
    <message>
        <source>Open or fold changes and quoted text</source>
        <translation>Déplier ou replier changements et texte cité</translation>
    </message>
    <message>
        <source>Copy the selection or the message, with its source</source>
        <translation>Copier la sélection ou le message, avec sa source</translation>
    </message>
    <message>
        <source>Links, files and source of the message</source>
        <translation>Liens, fichiers et source du message</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Other panes</source>
        <translation>Autres volets</translation>
    </message>
    <message>
        <source>From point to point</source>
        <translation>D’un point à l’autre</translation>
    </message>
    <message>
        <source>Choose the point</source>
        <translation>Choisir le point</translation>
    </message>
    <message>
        <source>Add the point, or take it out</source>
        <translation>Ajouter le point, ou l’enlever</translation>
    </message>
    <message>
        <source>Move the range</source>
        <translation>Déplacer la plage</translation>
    </message>
    <message>
        <source>Make the range longer or shorter</source>
        <translation>Allonger ou raccourcir la plage</translation>
    </message>
    <message>
        <source>List the tickets of the point</source>
        <translation>Lister les tickets du point</translation>
    </message>
    <message>
        <source>Copy the point’s values</source>
        <translation>Copier les valeurs du point</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Why these numbers</source>
        <translation>Pourquoi ces nombres</translation>
    </message>
    <message>
        <source>Move the chart</source>
        <translation>Déplacer le graphique</translation>
    </message>
    <message>
        <source>Undo the last step</source>
        <translation>Annuler la dernière étape</translation>
    </message>
    <message>
        <source>Clear the selection</source>
        <translation>Effacer la sélection</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
</context>
<context>
    <name>desk::ui::LanguageHelp</name>
    <message>
        <source>What a filter can say</source>
        <translation>Ce qu’un filtre peut dire</translation>
    </message>
    <message>
        <source>Words and terms</source>
        <translation>Mots et termes</translation>
    </message>
    <message>
        <source>everything side by side has to match</source>
        <translation>tout ce qui est côte à côte doit correspondre</translation>
    </message>
    <message>
        <source>after a colon, a comma is an “or”</source>
        <translation>après un deux-points, une virgule est un «&#x202f;ou&#x202f;»</translation>
    </message>
    <message>
        <source>a minus turns a term or a group round</source>
        <translation>un moins inverse un terme ou un groupe</translation>
    </message>
    <message>
        <source>OR, in capitals, between terms; parentheses hold them together. Without parentheses OR reaches to both ends of the line.</source>
        <translation>OR, en capitales, entre des termes&#x202f;; les parenthèses les tiennent ensemble. Sans parenthèses, OR porte jusqu’aux deux bouts de la ligne.</translation>
    </message>
    <message>
        <source>these words one after the other</source>
        <translation>ces mots l’un après l’autre</translation>
    </message>
    <message>
        <source>everything that begins like this</source>
        <translation>tout ce qui commence ainsi</translation>
    </message>
    <message>
        <source>a regular expression; with i, upper and lower case are alike. It may take up to two seconds.</source>
        <translation>une expression régulière&#x202f;; avec i, capitales et minuscules se valent. Elle peut prendre jusqu’à deux secondes.</translation>
    </message>
    <message>
        <source>has no value; has a value</source>
        <translation>n’a pas de valeur&#x202f;; a une valeur</translation>
    </message>
    <message>
        <source>Numbers, dates and times</source>
        <translation>Nombres, dates et durées</translation>
    </message>
    <message>
        <source>&lt;, &lt;=, &gt;, &gt;= and ranges; both ends belong to a range</source>
        <translation>&lt;, &lt;=, &gt;, &gt;= et des intervalles, bornes comprises</translation>
    </message>
    <message>
        <source>a year, a month or a day, as they begin where the help desk is</source>
        <translation>une année, un mois ou un jour, tels qu’ils commencent là où se trouve le service</translation>
    </message>
    <message>
        <source>younger than seven days; longer than 24 hours. m, h, d and w are minutes, hours, days and weeks.</source>
        <translation>depuis moins de sept jours&#x202f;; plus de 24 heures. m, h, d et w sont des minutes, des heures, des jours et des semaines.</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Champs</translation>
    </message>
    <message>
        <source>By its title, in quotes, as your help desk has it.</source>
        <translation>Par son titre, entre guillemets droits, tel que votre service l’écrit.</translation>
    </message>
    <message>
        <source>By the metric’s name in “stats”: a duration or a count, a day or an hour of the week, yes or no of a share.</source>
        <translation>Par le nom de la mesure dans «&#x202f;stats&#x202f;»&#x202f;: une durée ou un nombre, un jour ou une heure de la semaine, yes ou no pour une part.</translation>
    </message>
</context>
<context>
    <name>desk::ui::LinkGuard</name>
    <message>
        <source>Open link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>This link leads to %1.</source>
        <translation>Ce lien mène à %1.</translation>
    </message>
    <message>
        <source>Its words say “%1”, which is another place or looks like one.

%2</source>
        <translation>Son texte dit «&#x202f;%1&#x202f;», qui est un autre endroit ou y ressemble.

%2</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>desk::ui::ListPage</name>
    <message>
        <source>Copying the newest conversations</source>
        <translation>Copie des conversations les plus récentes</translation>
    </message>
    <message>
        <source>Nothing is copied yet</source>
        <translation>Rien n’est encore copié</translation>
    </message>
    <message>
        <source>They appear here as they arrive.</source>
        <translation>Elles s’affichent ici à mesure qu’elles arrivent.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Aucun résultat</translation>
    </message>
    <message>
        <source>No conversation fits the whole filter.</source>
        <translation>Aucune conversation ne correspond à l’ensemble du filtre.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>Without %1 there are %2.</source>
        <comment>a term of the filter, a number</comment>
        <translation>Sans %1, il y en a %2.</translation>
    </message>
    <message>
        <source>The filter could not be answered</source>
        <translation>Le filtre n’a pas pu être évalué</translation>
    </message>
</context>
<context>
    <name>desk::ui::LiveBar</name>
    <message>
        <source>Live chat</source>
        <translation>Chat en direct</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Tous les départements</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Département</translation>
    </message>
    <message>
        <source>60 min</source>
        <translation>60&#x202f;min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#x202f;h</translation>
    </message>
    <message>
        <source>What the charts show</source>
        <translation>Ce que montrent les graphiques</translation>
    </message>
    <message>
        <source>Notify…</source>
        <translation>Alertes…</translation>
    </message>
    <message>
        <source>Be told through the desktop when a number goes over a limit</source>
        <translation>Être averti par le bureau quand un nombre dépasse une limite</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>Figer</translation>
    </message>
    <message>
        <source>Freeze the page to read it; nothing is missed (H)</source>
        <translation>Figer la page pour la lire&#x202f;; rien n’est perdu (H)</translation>
    </message>
</context>
<context>
    <name>desk::ui::LiveChartCard</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>desk::ui::LivePage</name>
    <message>
        <source>Not live</source>
        <translation>Pas en direct</translation>
    </message>
    <message>
        <source>Held still at %1</source>
        <translation>Figé à %1</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>Tous les départements</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>Afficher en tableau</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>Départements</translation>
    </message>
    <message>
        <source>now, and over the last 30 and 60 minutes</source>
        <translation>maintenant, et sur les 30 et 60 dernières minutes</translation>
    </message>
    <message>
        <source>Filter departments</source>
        <translation>Filtrer les départements</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>Tous les chiffres</translation>
    </message>
    <message>
        <source>as Zendesk counts them</source>
        <translation>comme Zendesk les compte</translation>
    </message>
    <message>
        <source>Open chats and visitors waiting</source>
        <translation>Chats ouverts et visiteurs en attente</translation>
    </message>
    <message>
        <source>noted every 10 s</source>
        <translation>noté toutes les 10&#x202f;s</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Agents</translation>
    </message>
    <message>
        <source>The first values are noted in a few seconds.</source>
        <translation>Les premières valeurs sont notées dans quelques secondes.</translation>
    </message>
</context>
<context>
    <name>desk::ui::MainWindow</name>
    <message>
        <source>Deskscope</source>
        <translation>Deskscope</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Previous filter</source>
        <translation>Filtre précédent</translation>
    </message>
    <message>
        <source>Next filter</source>
        <translation>Filtre suivant</translation>
    </message>
    <message>
        <source>Save this filter as a view…</source>
        <translation>Enregistrer ce filtre comme vue…</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>Tableaux de bord</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Ajouter un compte…</translation>
    </message>
    <message>
        <source>Look for news now</source>
        <translation>Chercher les nouveautés</translation>
    </message>
    <message>
        <source>Pause copying</source>
        <translation>Suspendre la copie</translation>
    </message>
    <message>
        <source>Regular or compact rows</source>
        <translation>Lignes normales ou compactes</translation>
    </message>
    <message>
        <source>Show or hide the time strip</source>
        <translation>Afficher ou masquer la frise</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Volet suivant</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Volet précédent</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Paramètres…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>Sign in again…</source>
        <translation>Se reconnecter…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Remove view</source>
        <translation>Retirer la vue</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Vue</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Retirer le compte</translation>
    </message>
    <message>
        <source>Remove %1 and everything copied from it from this computer?</source>
        <translation>Retirer %1 et tout ce qui en est copié de cet ordinateur&#x202f;?</translation>
    </message>
    <message>
        <source>The keys leave the keychain. The help desk itself is not touched.</source>
        <translation>Les clés quittent le trousseau. Le service reste intact.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Filter %1 ms</source>
        <translation>Filtre %1&#x202f;ms</translation>
    </message>
    <message>
        <source>Data up to %1</source>
        <translation>Données jusqu’au %1</translation>
    </message>
    <message>
        <source>%1: waiting for the limit until %2</source>
        <translation>%1&#x202f;: limite atteinte, reprise à %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account: what happened</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1: %2 of %3 requests this minute</source>
        <translation>%1&#x202f;: %2 requêtes sur %3 cette minute</translation>
    </message>
    <message>
        <source>%1: copying</source>
        <translation>%1&#x202f;: copie en cours</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Aucun compte</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>À jour</translation>
    </message>
    <message>
        <source>Up to date, %1 ago</source>
        <translation>À jour, il y a %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln sélectionnée</numerusform>
            <numerusform>%Ln sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>One account</source>
        <translation>Un seul compte</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>“%1” has this filter now.</source>
        <comment>a saved view</comment>
        <translation>«&#x202f;%1&#x202f;» a maintenant ce filtre.</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Renommer la vue</translation>
    </message>
    <message>
        <source>Another view is called “%1” already.</source>
        <translation>Une autre vue s’appelle déjà «&#x202f;%1&#x202f;».</translation>
    </message>
    <message>
        <source>View removed.</source>
        <translation>Vue retirée.</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Renommer…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Progress…</source>
        <translation>Progression…</translation>
    </message>
    <message>
        <source>What a filter can say</source>
        <translation>Ce qu’un filtre peut dire</translation>
    </message>
    <message>
        <source>Best match or newest first</source>
        <translation>Meilleure correspondance ou plus récent d’abord</translation>
    </message>
    <message>
        <source>Copied to the clipboard.</source>
        <translation>Copié dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Écrit dans %1.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Impossible d’écrire %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Export conversations…</source>
        <translation>Exporter des conversations…</translation>
    </message>
    <message>
        <source>An export is running. It can be cancelled below.</source>
        <translation>Un export est en cours. Il peut être annulé ci-dessous.</translation>
    </message>
    <message>
        <source>There is no conversation to export. Another filter shows some.</source>
        <translation>Il n’y a aucune conversation à exporter. Un autre filtre en montre.</translation>
    </message>
    <message>
        <source>Exporting conversations</source>
        <translation>Export des conversations</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>L’export a été annulé. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The export could not be written: %1</source>
        <translation>L’export n’a pas pu être écrit&#x202f;: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conversation(s) written to %1.</source>
        <translation>
            <numerusform>%Ln conversation écrite dans %1.</numerusform>
            <numerusform>%Ln conversations écrites dans %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>What is here…</source>
        <translation>Ce qui est ici…</translation>
    </message>
    <message>
        <source>Erase a person…</source>
        <translation>Effacer une personne…</translation>
    </message>
    <message>
        <source>Add its chats…</source>
        <translation>Ajouter ses chats…</translation>
    </message>
    <message>
        <source>Sign in to its chats again…</source>
        <translation>Se reconnecter à ses chats…</translation>
    </message>
    <message>
        <source>Add a messaging key…</source>
        <translation>Ajouter une clé de messagerie…</translation>
    </message>
    <message>
        <source>Change the messaging key…</source>
        <translation>Changer la clé de messagerie…</translation>
    </message>
</context>
<context>
    <name>desk::ui::MistakeBox</name>
    <message>
        <source>Did you mean %1?</source>
        <comment>a word of the filter</comment>
        <translation>Vouliez-vous dire %1&#x202f;?</translation>
    </message>
</context>
<context>
    <name>desk::ui::NamesPopup</name>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a name, how many tickets</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more name(s): search in the filter</source>
        <translation>
            <numerusform>%Ln autre nom&#x202f;: chercher dans le filtre</numerusform>
            <numerusform>%Ln autres noms&#x202f;: chercher dans le filtre</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::PictureDialog</name>
    <message>
        <source>Export as PNG</source>
        <translation>Exporter en PNG</translation>
    </message>
    <message>
        <source>%1×</source>
        <comment>pixels for each</comment>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 pixels</translation>
    </message>
</context>
<context>
    <name>desk::ui::ProviderPage</name>
    <message>
        <source>Which help desk?</source>
        <translation>Quel service&#x202f;?</translation>
    </message>
    <message>
        <source>Zendesk asks whether Deskscope may read, and you can revoke it there at any time. An administrator makes an OAuth client once; the next step says how.</source>
        <translation>Zendesk demande si Deskscope peut lire, et vous pouvez y révoquer ce droit à tout moment. Un administrateur crée une fois un client OAuth&#x202f;; l’étape suivante dit comment.</translation>
    </message>
    <message>
        <source>Zendesk stops all API tokens on %1 and gives out no new ones. It works until then if you have one.</source>
        <translation>Zendesk arrête tous les jetons d’API le %1 et n’en délivre plus. Si vous en avez un, il fonctionne jusque-là.</translation>
    </message>
    <message>
        <source>Every Freshdesk agent has an API key. Deskscope sees with it what that agent sees, so an administrator’s key copies the most.</source>
        <translation>Chaque agent Freshdesk a une clé API. Avec elle, Deskscope voit ce que voit cet agent&#x202f;; la clé d’un administrateur copie donc le plus.</translation>
    </message>
    <message>
        <source>Tickets, comments and their history</source>
        <translation>Tickets, commentaires et leur historique</translation>
    </message>
    <message>
        <source>Tickets and conversations</source>
        <translation>Tickets et conversations</translation>
    </message>
    <message>
        <source>How to sign in</source>
        <translation>Mode de connexion</translation>
    </message>
    <message>
        <source>In the browser</source>
        <translation>Dans le navigateur</translation>
    </message>
    <message>
        <source>OAuth, recommended</source>
        <translation>OAuth, recommandé</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Jeton d’API</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé API</translation>
    </message>
    <message>
        <source>From your profile in Freshdesk</source>
        <translation>Depuis votre profil Freshdesk</translation>
    </message>
    <message>
        <source>Stops working on %1</source>
        <translation>Prend fin le %1</translation>
    </message>
</context>
<context>
    <name>desk::ui::RedirectBox</name>
    <message>
        <source>Once per help desk, an administrator makes the client: Admin Center, Apps and integrations, APIs, OAuth clients. Client kind Public, and these redirect URLs:</source>
        <translation>Une fois par service, un administrateur crée le client&#x202f;: Centre d’administration, Applications et intégrations, API, Clients OAuth. Type de client Public, et ces URL de redirection&#x202f;:</translation>
    </message>
    <message>
        <source>Redirect URLs</source>
        <translation>URL de redirection</translation>
    </message>
    <message>
        <source>Copy the redirect URLs</source>
        <translation>Copier les URL de redirection</translation>
    </message>
</context>
<context>
    <name>desk::ui::ReportDialog</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>PDF, A4</source>
        <translation>PDF, A4</translation>
    </message>
    <message>
        <source>Web page in one file</source>
        <translation>Page web en un fichier</translation>
    </message>
    <message>
        <source>Create…</source>
        <translation>Créer…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 n’a pas pu être écrit&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>desk::ui::ServiceDialog</name>
    <message>
        <source>Waiting for you in the browser.</source>
        <translation>La suite se passe dans le navigateur.</translation>
    </message>
    <message>
        <source>Enter the identifier of the chat’s API client.</source>
        <translation>Saisissez l’identifiant du client API du chat.</translation>
    </message>
    <message>
        <source>Enter the app’s id.</source>
        <translation>Saisissez l’identifiant de l’application.</translation>
    </message>
    <message>
        <source>Enter the key’s id.</source>
        <translation>Saisissez l’identifiant de la clé.</translation>
    </message>
    <message>
        <source>Enter the chat token.</source>
        <translation>Saisissez le jeton de chat.</translation>
    </message>
    <message>
        <source>Enter the key’s secret.</source>
        <translation>Saisissez le secret de la clé.</translation>
    </message>
    <message>
        <source>Deskscope</source>
        <translation>Deskscope</translation>
    </message>
    <message>
        <source>You are signed in. You can close this window and go back to Deskscope.</source>
        <translation>Vous êtes connecté. Vous pouvez fermer cette fenêtre et revenir à Deskscope.</translation>
    </message>
    <message>
        <source>The sign-in was refused. You can close this window and go back to Deskscope.</source>
        <translation>La connexion a été refusée. Vous pouvez fermer cette fenêtre et revenir à Deskscope.</translation>
    </message>
    <message>
        <source>This page does not belong to a sign-in that Deskscope waits for.</source>
        <translation>Cette page ne correspond à aucune connexion que Deskscope attend.</translation>
    </message>
    <message>
        <source>Asking %1 …</source>
        <translation>Demande à %1 …</translation>
    </message>
    <message>
        <source>The chat service does not accept this token.</source>
        <translation>Le service de chat refuse ce jeton.</translation>
    </message>
    <message>
        <source>The messaging service does not accept this key.</source>
        <translation>Le service de messagerie refuse cette clé.</translation>
    </message>
    <message>
        <source>This account has no Zendesk Chat that can be read from outside.</source>
        <translation>Ce compte n’a pas de Zendesk Chat lisible de l’extérieur.</translation>
    </message>
    <message>
        <source>There is no app of this id.</source>
        <translation>Aucune application n’a cet identifiant.</translation>
    </message>
    <message>
        <source>That did not work: %1. %2</source>
        <translation>Échec&#x202f;: %1. %2</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>Messaging key</source>
        <translation>Clé de messagerie</translation>
    </message>
    <message>
        <source>Sign in to the chats of %1 again</source>
        <translation>Se reconnecter aux chats de %1</translation>
    </message>
    <message>
        <source>Add the chats of %1</source>
        <translation>Ajouter les chats de %1</translation>
    </message>
    <message>
        <source>Messages of %1</source>
        <translation>Messages de %1</translation>
    </message>
    <message>
        <source>Zendesk Chat has a sign-in of its own. The tickets’ sign-in stays as it is.</source>
        <translation>Zendesk Chat a sa propre connexion. Celle des tickets reste inchangée.</translation>
    </message>
    <message>
        <source>With a key for the Conversations API, carousels, forms and files of messaging conversations are copied in full. Without one, what the conversation log tells is shown.</source>
        <translation>Avec une clé pour l’API Conversations, les carrousels, formulaires et fichiers des conversations de messagerie sont copiés en entier. Sans clé, le journal des conversations fait foi.</translation>
    </message>
    <message>
        <source>Identifier of the chat’s API client</source>
        <translation>Identifiant du client API du chat</translation>
    </message>
    <message>
        <source>In the Chat dashboard: Settings, Account, API and SDKs, Add API client. It is no secret.</source>
        <translation>Dans le tableau de bord Chat&#x202f;: Paramètres, Compte, API et SDK, Ajouter un client API. Ce n’est pas un secret.</translation>
    </message>
    <message>
        <source>App id</source>
        <translation>Identifiant de l’application</translation>
    </message>
    <message>
        <source>Key id</source>
        <translation>Identifiant de la clé</translation>
    </message>
    <message>
        <source>In Zendesk: Admin Center, Apps and integrations, Conversations API. Neither id is a secret.</source>
        <translation>Dans Zendesk&#x202f;: Centre d’administration, Applications et intégrations, API Conversations. Ces identifiants ne sont pas secrets.</translation>
    </message>
    <message>
        <source>Secret of that client</source>
        <translation>Secret de ce client</translation>
    </message>
    <message>
        <source>Chat token</source>
        <translation>Jeton de chat</translation>
    </message>
    <message>
        <source>Secret of the key</source>
        <translation>Secret de la clé</translation>
    </message>
    <message>
        <source>Leave it empty where the client has none.</source>
        <translation>À laisser vide si le client n’en a pas.</translation>
    </message>
    <message>
        <source>Kept in this computer’s keychain, nowhere else.</source>
        <translation>Gardé dans le trousseau de cet ordinateur, nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Open the browser again</source>
        <translation>Rouvrir le navigateur</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Continue in the browser</source>
        <translation>Continuer dans le navigateur</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
</context>
<context>
    <name>desk::ui::Session</name>
    <message>
        <source>#%1 as received</source>
        <translation>#%1 tel que reçu</translation>
    </message>
    <message>
        <source>The record as received is not kept for this conversation.</source>
        <translation>Les données reçues ne sont pas conservées pour cette conversation.</translation>
    </message>
</context>
<context>
    <name>desk::ui::SettingsDialog</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Regular, two lines</source>
        <translation>Normale, deux lignes</translation>
    </message>
    <message>
        <source>Compact, one line</source>
        <translation>Compacte, une ligne</translation>
    </message>
    <message>
        <source>As the system (%1)</source>
        <translation>Comme le système (%1)</translation>
    </message>
    <message>
        <source> min</source>
        <comment>minutes, after a number</comment>
        <translation>&#x202f;min</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Densité</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>Share of the limit</source>
        <translation>Part de la limite</translation>
    </message>
    <message>
        <source>Look for news every</source>
        <translation>Nouveautés toutes les</translation>
    </message>
    <message>
        <source>How much of an account’s request limit copying may use. The rest stays for your other tools.</source>
        <translation>Part de la limite de requêtes d’un compte que la copie peut utiliser. Le reste est laissé à vos autres outils.</translation>
    </message>
    <message>
        <source>%</source>
        <comment>percent, after a number</comment>
        <translation>&#x202f;%</translation>
    </message>
</context>
<context>
    <name>desk::ui::Sidebar</name>
    <message>
        <source>Accounts and views</source>
        <translation>Comptes et vues</translation>
    </message>
</context>
<context>
    <name>desk::ui::SidebarModel</name>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>Tableaux de bord</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Ajouter un compte…</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Aucun pour l’instant</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Tous les comptes</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Save this filter as a view…</source>
        <translation>Enregistrer ce filtre comme vue…</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message numerus="yes">
        <source>%n visitor(s) waiting</source>
        <translation>
            <numerusform>%n visiteur en attente</numerusform>
            <numerusform>%n visiteurs en attente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>desk::ui::SourceDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>desk::ui::StepBar</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2&#x202f;: %3</translation>
    </message>
</context>
<context>
    <name>desk::ui::TableDialog</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>desk::ui::ThresholdDialog</name>
    <message>
        <source>Notify</source>
        <translation>Alertes</translation>
    </message>
    <message>
        <source>The desktop tells you once when a number of all departments goes over its limit, and again only after it was below.</source>
        <translation>Le bureau vous avertit une fois quand un nombre de tous les départements dépasse sa limite, puis seulement après qu’il est redescendu.</translation>
    </message>
    <message>
        <source>Visitors waiting, more than</source>
        <translation>Visiteurs en attente, plus de</translation>
    </message>
    <message>
        <source>Longest wait in seconds, more than</source>
        <translation>Attente la plus longue en secondes, plus de</translation>
    </message>
    <message>
        <source>Chats missed in 30 minutes, more than</source>
        <translation>Chats manqués en 30 minutes, plus de</translation>
    </message>
</context>
<context>
    <name>desk::ui::TicketList</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Copier comme texte</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>Copier en CSV</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Conversations</source>
        <translation>Conversations</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
</context>
<context>
    <name>desk::ui::TicketListModel</name>
    <message>
        <source>%1 (merged into #%2)</source>
        <comment>subject, ticket number</comment>
        <translation>%1 (fusionné dans #%2)</translation>
    </message>
    <message>
        <source>merged into #%1</source>
        <translation>fusionné dans #%1</translation>
    </message>
    <message>
        <source>customer waits %1</source>
        <translation>le client attend depuis %1</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>non lu</translation>
    </message>
</context>
<context>
    <name>desk::ui::TimeStrip</name>
    <message>
        <source>Created over time</source>
        <translation>Créations au fil du temps</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
</context>
<context>
    <name>desk::ui::TimelineView</name>
    <message>
        <source>Conversation</source>
        <translation>Conversation</translation>
    </message>
    <message>
        <source>Copy selection</source>
        <translation>Copier la sélection</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Copier le message</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Copier l’adresse du lien</translation>
    </message>
    <message>
        <source>Show as message</source>
        <translation>Afficher comme message</translation>
    </message>
    <message>
        <source>Show as received</source>
        <translation>Afficher tel que reçu</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Note privée</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Ouvrir le lien</translation>
    </message>
    <message>
        <source>Stop fetching %1</source>
        <translation>Arrêter le téléchargement de %1</translation>
    </message>
    <message>
        <source>Fetch %1</source>
        <translation>Télécharger %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Save %1 as…</source>
        <translation>Enregistrer %1 sous…</translation>
    </message>
    <message>
        <source>%1: the help desk found malware in it. It is not fetched.</source>
        <translation>%1&#x202f;: le service y a trouvé un logiciel malveillant. Il n’est pas téléchargé.</translation>
    </message>
    <message>
        <source>%1: this kind of file is not opened from here. It can be saved.</source>
        <translation>%1&#x202f;: ce type de fichier ne s’ouvre pas d’ici. Il peut être enregistré.</translation>
    </message>
    <message>
        <source>Copy as quote, with its source</source>
        <translation>Copier comme citation, avec sa source</translation>
    </message>
</context>
<context>
    <name>desk::ui::TopBar</name>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Previous filter</source>
        <translation>Filtre précédent</translation>
    </message>
    <message>
        <source>Next filter</source>
        <translation>Filtre suivant</translation>
    </message>
    <message>
        <source>Save this filter as a view…</source>
        <translation>Enregistrer ce filtre comme vue…</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
</TS>
