alter table listing drop column phone_label, drop column further_phones, drop column social_links, drop column service_areas,
  drop column observes_holidays;
