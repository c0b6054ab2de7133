import { graphql } from '../../../gql'

export const ProfileFields = graphql(`
  fragment ProfileFields on Viewer {
    user {
      id
      name
      email
      avatarUrl
    }
    profile {
      firstName
      lastName
      displayName
      phone
      locale
      timezone
    }
  }
`)

export const ProfileQuery = graphql(`
  query Profile {
    me {
      ...ProfileFields
    }
  }
`)

export const UpdateProfile = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      ...ProfileFields
    }
  }
`)

export const SetAvatar = graphql(`
  mutation SetAvatar($key: String!) {
    setAvatar(input: { key: $key }) {
      id
      avatarUrl
    }
  }
`)

export const RemoveAvatar = graphql(`
  mutation RemoveAvatar {
    removeAvatar {
      id
      avatarUrl
    }
  }
`)
