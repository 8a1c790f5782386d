// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/topictexts.h"

namespace desk::sandbox {

/// App, account, theft and insurance, dealers, and what else comes in.
const std::string_view kFrenchService = R"(# app-login|application connexion|app|question|7
S Connexion à l’application impossible
S Mail de réinitialisation jamais reçu
O L’application indique « mot de passe incorrect » alors que je l’ai réinitialisé deux fois. Mon adresse n’a pas changé.
O J’ai demandé quatre fois le mail de réinitialisation depuis le {date}, rien, pas même dans les indésirables.
Q Quelle adresse utilisez-vous, et vous connectez-vous avec Apple ou Google sur un autre téléphone ?
A Ah. Je crois avoir utilisé Apple la première fois.
A Celle de ce message. Ni Apple ni Google.
R Votre compte a été créé avec Apple, il n’a donc pas de mot de passe. Choisissez « Continuer avec Apple » ; votre vélo y est toujours.
R Nos mails étaient bloqués chez votre fournisseur. J’ai libéré le dernier, son lien est valable une heure.
N Deux comptes, même personne. Réunis.
# app-pairing|application bluetooth|app|incident|5
S L’application ne trouve pas le vélo
S Association bloquée à 90 %
O Nouveau téléphone, et l’application ne trouve plus mon {model}. Le Bluetooth est actif, je suis juste à côté.
O L’association va jusqu’à 90 % puis « réessayez plus tard ». Je réessaie depuis une semaine.
Q Le vélo est-il encore associé à l’ancien téléphone, et quel est le système du nouveau ?
A Je n’ai plus l’ancien. Le nouveau est sous Android 14.
A iOS 17. L’ancien est éteint.
R J’ai supprimé le lien avec l’ancien téléphone. Ouvrez l’application, Ajouter un vélo, et scannez le code de votre carte de propriétaire.
R La version 7.12 a un défaut à cet endroit. Passez à la 7.13, l’association réussit du premier coup.
N Ancien appareil retiré du compte.
# ride-data|application trajets|app|question|4
S Trajets non enregistrés
S Exporter mes trajets en GPX ?
O Mes trajets des {days} derniers jours manquent dans l’application. Le compteur avance, {km} km, mais sans carte.
O Puis-je exporter tous mes trajets d’un coup ? Un par un, c’est interminable.
Q L’application peut-elle utiliser votre position en permanence, ou seulement quand elle est ouverte ?
A Seulement ouverte. C’est donc cela ?
A En permanence, j’ai vérifié.
R C’est la raison : choisissez « Toujours ». Les trajets perdus ne peuvent pas être redessinés, mais la distance est juste.
R Dans Compte, Vos données, il y a maintenant « Tout exporter ». Le lien arrive dans l’heure.
N Export lancé à la main.
# subscription|abonnement connect facturation|app|question|5
S Résilier Nordlys Connect
S Pourquoi {amount} pour Connect ?
O Merci de résilier mon abonnement Connect. J’ai vendu le vélo le {date}.
O On m’a prélevé {amount} pour une nouvelle année de Connect, sans prévenir. Je ne le souhaitais pas.
Q Préférez-vous le céder au nouveau propriétaire ? Il peut suivre le vélo.
A Non, résiliez simplement, merci.
A Bonne idée, comment fait-on ?
R C’est résilié et les mois non utilisés, {amount}, vous sont remboursés.
R L’abonnement s’arrête aujourd’hui et {amount} vous sont rendus. Vous ne serez plus débité.
N Mail de rappel en erreur, remboursement commercial.
# theft|vol assurance urgent|first|incident|4
S Mon vélo a été volé cette nuit
S {model} volé, merci de le bloquer
O Mon {model} a été volé à {city} cette nuit, n° {serial}. Pouvez-vous le localiser et bloquer le moteur ?
O Le vélo a disparu de la cour. L’application l’a vu bouger à 3 h 12. Que dois-je faire ?
Q Je suis désolé. Le moteur est bloqué. Avez-vous porté plainte, et puis-je avoir le numéro du dossier ?
A Oui, c’est le 2-4471/{late}.
A J’y vais tout de suite et je vous l’envoie après.
R La dernière position a été transmise à la police de {city}. Je joins l’attestation demandée par votre assurance, avec le numéro de série et la valeur.
R Bonne nouvelle : le traceur s’est réveillé ce matin et la police a votre vélo. Le moteur est débloqué, vérifiez la batterie avant de rouler.
N Position uniquement à la police, jamais au client. Dossier ouvert.
# insurance|assurance documents|first|task|3
S Attestation pour mon assurance
S Devis après un accident
O Mon assurance demande une preuve d’achat et la valeur actuelle de mon {model}. Pouvez-vous m’envoyer les deux ?
O Après un accident le {date}, il me faut un devis de réparation pour mon {model}. Qui peut l’établir ?
Q La facture est-elle à votre nom, et comment l’assurance appelle-t-elle ce document ?
A À mon nom, et elle parle d’un certificat de propriété.
A Elle est au nom de ma femme, commande {order}.
R Les deux documents sont joints. La valeur vient de notre barème, accepté par les assureurs.
R Le revendeur de {city} établit les devis, en général sous {days} jours. Je l’ai prévenu.
N Modèle « justificatif de valeur » utilisé.
# service-booking|revision rendez-vous|first|task|6
S Rendez-vous de révision à {city}
S Déplacer mon rendez-vous
S Première révision : quand et où ?
O Je voudrais prendre rendez-vous pour la révision de mon {model} à {city}, il a {km} km. Tous les jours sauf vendredi.
O Je dois déplacer mon rendez-vous de la semaine prochaine à {city}. Avez-vous une place plus tard dans le mois ?
Q Mardi à 8 h 30 ou mercredi à 16 h vous conviendrait-il ?
A Mardi 8 h 30, parfait.
A Mercredi, et puis-je attendre sur place ?
R C’est réservé. Vous aurez un rappel la veille ; pensez au chargeur et aux deux clés.
R C’est déplacé, la nouvelle date est dans l’invitation. Comptez une heure et demie, il y a du café.
N Réservé dans l’agenda du revendeur.
# advice|avant-vente conseil|first|question|6
S Fjell 2 ou Vidde GT ?
S Essai possible à {city} ?
S Quel vélo pour 25 km par jour ?
O Je fais 25 km pour aller au travail, avec des côtes, et je mesure 1,93 m. Fjell 2 ou Vidde GT ?
O Y a-t-il à {city} un endroit où essayer le {model} avant de me décider ?
Q Devez-vous le porter dans des escaliers, et roulez-vous toute l’année ?
A Deux étages, toute l’année, même sous la neige.
A Garage, et seulement d’avril à octobre.
R Alors le Vidde GT en XL : plus d’autonomie, des pneus plus larges et un vrai porte-bagages. Le revendeur de {city} en a un à l’essai samedi.
R Le revendeur de {city} en a un à votre taille. Je vous l’ai réservé pour un essai samedi matin ; pensez à une pièce d’identité.
N Contact chaud, revendeur prévenu.
# travel|batterie voyage|first|question|3
S Puis-je prendre l’avion avec la batterie ?
S Le vélo dans le train pour {city}
O Puis-je emmener mon {model} en avion sans la batterie, et en louer une sur place ?
O Le {model} est-il accepté dans les trains, et combien pèse-t-il sans la batterie ?
Q Où allez-vous, et quand ?
A À {city}, dans trois semaines.
A Rien de réservé, dans l’été.
R Aucune compagnie n’accepte une batterie de cette taille. Le revendeur de {city} en loue à la semaine ; je vous en ai réservé une.
R Il pèse 21,4 kg sans batterie. Les trains l’acceptent avec un billet vélo ; voyagez batterie verrouillée.
# feedback|avis|first|question|3
S Bravo à votre revendeur de {city}
S Une suggestion
O Aucun problème, je voulais juste dire que l’équipe de {city} a réparé mon {model} en une heure un samedi. Merci de le leur dire.
O Petite envie : l’application pourrait-elle rappeler la pression des pneus une fois par mois ? J’oublie toujours.
Q Merci, cela fait plaisir. Pouvons-nous transmettre votre message avec votre nom ?
A Bien sûr.
A Sans mon nom, s’il vous plaît.
R C’est transmis, et affiché au mur de l’atelier. Merci !
R Bonne idée, et vous n’êtes pas seul à la demander. J’ai ajouté votre voix.
N Transmis au produit.
# account-data|donnees compte|first|task|3
S Merci de supprimer mon compte
S Copie de mes données (RGPD)
S Suppression du compte et des données
O Merci de supprimer mon compte et toutes mes données. Je n’ai plus le vélo.
O Au titre de l’article 15 du RGPD, je demande une copie de mes données personnelles.
Q Pour être sûrs que c’est bien vous : répondez depuis l’adresse de votre compte ou donnez-moi le numéro de votre dernière commande.
A {order}.
A Je vous écris depuis celle-ci.
R C’est fait. La loi nous oblige à garder les factures dix ans, tout le reste disparaît sous 30 jours.
R Votre copie est prête : le lien du second mail est valable une semaine, le mot de passe arrive par SMS.
N Identité vérifiée. Équipe données prévenue.
# dealer-order|revendeur commande pro|dealers|task|6
S Commande revendeur : {days} x {model}
S Confirmation manquante, {order}
S Commande semaine {late}
O Merci de noter {days} {model} pour {city}, coloris panachés, livraison semaine {late}. Notre numéro est connu.
O Nous n’avons pas de confirmation pour {order} et le client la réclame chaque jour.
Q Avant la semaine {late}, nous n’en avons qu’en noir et en gris. Cela convient-il, ou j’attends le vert mousse ?
A Noir et gris, très bien.
A En deux fois : ce que vous avez maintenant, le reste plus tard.
R C’est noté sous {order}, livraison semaine {late}. La confirmation est sur le portail.
R La confirmation était bloquée sur le portail. Elle y est, et les vélos partent jeudi.
N Encours vérifié, OK.
# dealer-support|revendeur technique|dealers|problem|5
S L’outil de diagnostic ne se connecte plus
S Temps de garantie pour un échange moteur
O L’outil de diagnostic de notre atelier de {city} ne se connecte plus depuis sa mise à jour. Deux clients attendent.
O Combien d’heures payez-vous pour un échange moteur sur le {model} ? Le portail indique 0,5, c’est une plaisanterie.
Q Quelle version affiche l’outil, et est-ce le câble bleu ou le noir ?
A 3.9, câble noir.
A Câble bleu. La version ne s’affiche pas.
R Installez la 3.9.2 depuis le portail ; elle apporte le bon pilote pour le câble noir.
R Le barème était faux : c’est 1,2 heure. J’ai corrigé aussi votre dernière demande.
N Erreur de barème, prévenir le pôle revendeurs.
# dealer-credit|revendeur avoir facture|dealers|question|4
S Avoir manquant pour {order}
S Relevé inexact
O Nous attendons toujours l’avoir de {amount} pour le {model} repris, {order}.
O Notre relevé du {date} contient deux factures déjà payées. Merci de vérifier.
Q Pouvez-vous m’indiquer les dates de paiement ?
A Les deux ont été payées le {date}.
A Voir la liste jointe.
R Vous avez raison, l’avoir n’avait jamais été fait. Il est joint et sera déduit de votre prochaine facture.
R Les paiements avaient été affectés à un revendeur au nom proche. C’est rectifié, le nouveau relevé est joint.
N Numéros de client confondus en comptabilité.
# leasing|leasing pro|dealers|question|3
S Leasing par mon employeur
S Vélo en leasing : qui paie la réparation ?
O Mon entreprise propose le leasing vélo. Puis-je obtenir le {model} ainsi, et en combien de temps ?
O Mon {model} est en leasing et le moteur doit être réparé. Est-ce à moi de payer ou à l’organisme ?
Q De quel organisme s’agit-il, et avez-vous le numéro de contrat ?
A Contrat n° 88{days}4{late}.
A Je ne sais pas encore, les RH décident.
R C’est possible. Le revendeur de {city} saisit le dossier, et vous roulez environ {days} jours plus tard.
R La réparation est comprise dans votre contrat complet. Présentez simplement le numéro au revendeur de {city}.
# lights|eclairage|tech|incident|3
S Feu arrière en panne
S Phare trop haut, il éblouit
O Le feu arrière de mon {model} ne marche plus depuis la pluie du {date}. L’avant fonctionne.
O Mon phare éblouit tout le monde. Comment le baisser ?
Q Voyez-vous de l’eau derrière la vitre, et s’allume-t-il un instant au démarrage ?
A Oui, quelques gouttes.
A Pas d’eau, aucune lumière.
R L’eau est entrée. Un feu neuf est en route, suivi {track} ; une prise et une vis suffisent.
R Desserrez d’un demi-tour la vis sous le phare, inclinez-le jusqu’à ce que le faisceau tombe à dix mètres, et resserrez.
N Défaut de joint, remplacer sans retour.
# gears|vitesses transmission|tech|problem|3
S Le moyeu saute en troisième
S La courroie couine par temps sec
O Le moyeu de mon {model} saute en troisième quand j’appuie fort. {km} km, jamais ouvert.
O La courroie couine par temps sec et se tait sous la pluie. Tout le monde se retourne.
Q Les deux repères jaunes du moyeu sont-ils alignés en quatrième ?
A Décalés de 2 mm environ.
A Parfaitement alignés.
R Tournez la molette d’un cran jusqu’à l’alignement ; neuf fois sur dix le moyeu ne saute plus.
R Un peu de silicone sur un chiffon, passé le long de la courroie, et le bruit cesse. Jamais d’huile.
# key-lock|antivol cle|first|incident|3
S Clé coincée dans la serrure
S Serrure gelée
O La clé est coincée dans la serrure de la batterie de mon {model} et j’ai peur de la casser.
O La serrure a gelé cette nuit et maintenant la clé tourne dans le vide.
Q Bouge-t-elle si vous appuyez sur la batterie en tournant ?
A Oui ! Un peu.
A Pas d’un millimètre.
R Appuyez, tournez doucement, puis mettez une goutte d’huile graphitée. Je vous en poste un petit flacon.
R Le barillet est cassé. Le revendeur de {city} en a un avec un nouveau jeu de clés, sans frais.
)";

} // namespace desk::sandbox
